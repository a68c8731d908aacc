-- Who stands where, a projection. No name is in it: names are opened in the log when they are shown.
-- See probity.declarations.people.

create table person (
    person     uuid    primary key,
    authority  text    not null,
    position   bigint  not null unique,
    left_on    date
);

create index person_of_authority on person (authority, position desc);

-- The latest word on who stands where from a day on.
create table placement (
    person       uuid    not null,
    from_day     date    not null,
    authority    text    not null,
    capacity     text    not null,
    directorate  text    not null,
    manager      uuid,
    deputy       uuid,
    director     uuid,
    posts        text    not null,
    primary key (person, from_day)
);
