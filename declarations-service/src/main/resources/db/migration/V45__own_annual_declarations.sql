-- Which annual declarations a person has returned, a projection. See probity.declarations.returning.

create table own_annual_return (
    annual_return  uuid    primary key,
    authority      text    not null,
    person         uuid    not null,
    position       bigint  not null unique
);

create index own_annual_return_of_person on own_annual_return (person, position desc);
