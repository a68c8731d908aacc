-- What each donor gave to each person, a projection: one row a gift. No name of a person is in it: a donor who is a
-- person is a keyed hash that is another one for each recipient. See probity.declarations.donors.

create table donor_ledger (
    gift            uuid           primary key,
    authority       text           not null,
    recipient       uuid           not null,
    donor           uuid           not null,
    donor_kind      text           not null,
    donor_name      text,
    company_number  text,
    charity_number  text,
    on_day          date           not null,
    pounds          numeric(24,2)  not null,
    adds_up         boolean        not null,
    code            text           not null,
    code_version    int            not null,
    added_up        text
);

create index donor_ledger_of_recipient on donor_ledger (recipient);
