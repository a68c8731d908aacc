-- Whom a directory keeps, a projection. What it knows them by lies here as keyed hashes alone.
-- See probity.declarations.provisioning.

create table directory_account (
    person           uuid    primary key,
    authority        text    not null,
    position         bigint  not null,
    user_name        text    not null,
    email            text,
    employee_number  text
);

create index directory_account_of_authority on directory_account (authority, position);

create index directory_account_by_name on directory_account (authority, user_name);
