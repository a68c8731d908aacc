-- What people were told of, and whether they have read it. No projection: it can be made again from nothing else.
-- What it is about stands where the notice points to, and not here. See probity.declarations.reminding.

create table notice (
    position   bigint       generated always as identity primary key,
    id         uuid         not null unique,
    authority  text         not null,
    person     uuid         not null,
    deadline   uuid         not null,
    raised_on  date         not null,
    due        date         not null,
    reminder   text         not null,
    task       text         not null,
    gift       uuid         not null,
    told_at    timestamptz  not null,
    read_at    timestamptz,
    -- Nobody is told twice, whoever forgets that it was done.
    unique (deadline, raised_on, due, reminder)
);

create index notice_of_person on notice (person, position desc);
