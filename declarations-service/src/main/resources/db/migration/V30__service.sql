-- What people do where they stand, when they were not there, and who stood in for them. Projections.
-- See probity.declarations.people.

alter table placement
    add column worker                text,
    add column job_title             text,
    add column grade                 text,
    add column term_from             date,
    add column term_until            date,
    add column restricted_basis      text,
    add column restricted_exempt_on  date,
    add column restricted_exempt_basis text,
    add column sensitive_basis       text,
    add column sensitive_exempt_on   date,
    add column sensitive_exempt_basis text;

-- Of the places that are there already nobody has said more than the capacity.
update placement set worker = case capacity when 'MEMBER' then 'COUNCILLOR' else 'EMPLOYEE' end;

alter table placement alter column worker set not null;

create index placement_of_authority on placement (authority, person, from_day desc);

-- From the day after the last until somebody is back.
create table leaving (
    person     uuid  not null,
    last_day   date  not null,
    authority  text  not null,
    back_on    date,
    primary key (person, last_day)
);

insert into leaving (person, last_day, authority) select person, left_on, authority from person where left_on is not null;

alter table person drop column left_on;

-- Who stands in for a manager, from a day until another.
create table absence (
    person     uuid  not null,
    from_day   date  not null,
    until_day  date  not null,
    authority  text  not null,
    deputy     uuid  not null,
    primary key (person, from_day)
);

create index absence_of_deputy on absence (deputy);
