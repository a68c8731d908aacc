-- What codes judge gifts by, a projection: one row a declaration that stands. No name and no free text is in it.
-- See probity.declarations.replaying.

create table judged_gift (
    gift            uuid           primary key,
    authority       text           not null,
    code            text           not null,
    version         int            not null,
    declarant       uuid           not null,
    directorate     text           not null,
    kind            text           not null,
    pounds          numeric(24,2)  not null,
    donor_relation  text           not null,
    offered_on      date           not null,
    received_on     date,
    response        text           not null,
    circumstances   text           not null,
    declared_on     date           not null
);

create index judged_gift_in_period on judged_gift (authority, code, offered_on, gift);
