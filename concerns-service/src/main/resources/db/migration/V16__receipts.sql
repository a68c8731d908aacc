-- Which receipt opens a case that was raised under another one, by keyed hashes. See probity.concerns.conversing.

create table changed_receipt (
    concern  uuid  primary key,
    receipt  uuid  not null unique
);
