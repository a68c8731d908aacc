-- What measures are counted from: a row for each leaf of the ledger that a measure needs, and what it says of which
-- thing. Nothing in it is ever changed: what was known when the ledger had n leaves is what the rows below n say. Made
-- from the ledger, and to be made again from it.

drop table gift_fact, concern_fact, campaign_fact, counted_person, return_fact, training_fact;

create table fact (
    authority    text    not null,
    leaf_index   bigint  not null,
    type         text    not null,
    thing        uuid    not null,
    happened_on  date,
    said         jsonb   not null,
    primary key (authority, leaf_index)
);

comment on column fact.happened_on is 'absent if it puts right what was said before: then it holds for every day';

create index fact_of_type on fact (authority, type);

-- What several facts say of a thing together: of each property, the last word.
create aggregate merged (jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');

grant select, insert, delete on fact to ${service};

-- Since when a checkpoint is signed says what was known when. The rows are made again from the log.
delete from signed_checkpoint;
delete from checkpoint where projection = 'signed-checkpoint.v1';
alter table signed_checkpoint add column signed_at timestamptz not null;
