-- The register of gifts, a projection: one row for each version of an entry, with when it was known. No name of a
-- person and no free text is in it. See probity.declarations.register.

drop table gift_register;
delete from checkpoint where projection = 'gift-register.v1';

create table gift_register (
    gift            uuid           not null,
    position        bigint         not null,
    entered         bigint         not null,
    known_from      timestamptz    not null,
    known_until     timestamptz    not null default 'infinity',
    authority       text           not null,
    declarant       uuid           not null,
    directorate     text           not null,
    capacity        text,
    job_title       text,
    grade           text,
    kind            text           not null,
    donor_kind      text           not null,
    donor           text,
    donor_words     tsvector       not null,
    company_number  text,
    charity_number  text,
    sector          text,
    donor_relation  text           not null,
    pounds          numeric(24,2)  not null,
    estimated       boolean        not null,
    offered_on      date           not null,
    received_on     date,
    declared_on     date           not null,
    response        text           not null,
    code            text           not null,
    code_version    int            not null,
    answer          text           not null,
    forbidden       boolean        not null,
    due             date,
    days_late       int            not null,
    clauses         text           not null,
    manager         uuid,
    verdict         text,
    decided_on      date,
    withdrawn_on    date,
    treatment       text           not null default 'withhold',
    treated_before  text,
    primary key (gift, position)
) with (fillfactor = 90);

comment on column gift_register.position is 'of the event that made this version';
comment on column gift_register.entered is 'position of the event that made the entry';
comment on column gift_register.treatment is 'what the code that judged it lets the public see of it';
comment on column gift_register.treated_before is 'the treatment of the version before';

create index gift_register_newest on gift_register (authority, offered_on desc, entered desc);
create index gift_register_of_declarant on gift_register (declarant, offered_on desc, entered desc);
create index gift_register_by_value on gift_register (authority, pounds);
create index gift_register_by_company on gift_register (company_number) where company_number is not null;
create index gift_register_by_donor on gift_register using gin (donor_words);
create index gift_register_published on gift_register (authority, offered_on desc, entered desc)
 where treatment = 'publish';
create index gift_register_summarised on gift_register (authority, offered_on) where treatment = 'summarise';
create index gift_register_changes on gift_register (authority, position, gift)
 where treatment = 'publish' or treated_before = 'publish';

-- The latest word on what a person was from a day on: an entry shows what they were when the gift was offered.
create table gift_register_place (
    person     uuid  not null,
    from_day   date  not null,
    capacity   text  not null,
    job_title  text,
    grade      text,
    primary key (person, from_day)
);

-- What the public is shown of which entries, by the code that judged them; of the rules that fit, the first counts.
-- Null fits all.
create table gift_register_publication (
    authority     text  not null,
    code          text  not null,
    code_version  int   not null,
    rule          int   not null,
    capacities    text[],
    grades        text[],
    kinds         text[],
    treatment     text  not null,
    primary key (authority, code, code_version, rule)
);
