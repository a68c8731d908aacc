-- What becomes of gifts, a projection: one row a gift, and whether somebody's word on it is awaited. No name of a
-- person and no free text is in it. See probity.declarations.deciding.

create table gift_decision (
    gift            uuid           primary key,
    authority       text           not null,
    position        bigint         not null unique,
    declarant       uuid           not null,
    directorate     text           not null,
    kind            text           not null,
    donor_kind      text           not null,
    donor           text,
    donor_relation  text           not null,
    pounds          numeric(24,2)  not null,
    offered_on      date           not null,
    declared_on     date           not null,
    response        text           not null,
    forbidden_by    text           not null,
    decides         text           not null,
    awaited         boolean        not null
);

create index gift_decision_awaited on gift_decision (declarant, position desc) where awaited;
