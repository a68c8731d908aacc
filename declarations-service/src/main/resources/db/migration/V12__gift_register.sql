-- The register of gifts, a projection: one row a gift. No name of a person and no free text is in it.
-- See probity.declarations.register.

create table gift_register (
    gift            uuid           primary key,
    authority       text           not null,
    position        bigint         not null unique,
    declarant       uuid           not null,
    directorate     text           not null,
    kind            text           not null,
    donor_kind      text           not null,
    donor           text,
    company_number  text,
    donor_relation  text           not null,
    pounds          numeric(24,2)  not null,
    estimated       boolean        not null,
    offered_on      date           not null,
    declared_on     date           not null,
    response        text           not null,
    code            text           not null,
    code_version    int            not null,
    answer          text           not null,
    due             date,
    days_late       int            not null,
    clauses         text           not null,
    status          text           not null,
    manager         uuid,
    verdict         text
);

create index gift_register_of_authority on gift_register (authority, position desc);
