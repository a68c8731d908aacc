-- What officers and auditors find records by, made from the ledger and to be made again from it. See
-- probity.audit.timeline.RecordMarks.

-- How many leaves were looked through, and by which rules.
create table record_marking (
    authority  text    primary key,
    rules      text    not null,
    size       bigint  not null check (size >= 0)
);

-- Records about a case, padding and what nobody could read have no row.
create table record_mark (
    authority    text         not null,
    leaf_index   bigint       not null,
    happened_at  timestamptz  not null,
    words        text[]       not null,
    primary key (authority, leaf_index)
);

comment on column record_mark.happened_at is '-infinity if the publisher did not say: it comes last and is of no day';

create index record_mark_in_order on record_mark (authority, happened_at, leaf_index);

create index record_mark_of_word on record_mark using gin (words);

grant select, insert, update on record_marking to ${service};
grant select, insert, delete on record_mark to ${service};
