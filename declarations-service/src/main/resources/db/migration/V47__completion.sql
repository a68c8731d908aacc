-- Campaigns, whom they ask, and what became of it: a projection. No name and no free text of a person is in it, and
-- nothing of what a declaration holds. See probity.declarations.completion.

create table campaign (
    campaign       uuid    primary key,
    authority      text    not null,
    position       bigint  not null unique,
    year           int     not null,
    population     uuid    not null,
    population_on  date    not null,
    due_on         date    not null,
    closed_on      date
);

create index campaign_of_authority on campaign (authority, position desc);

-- What a count found that codes ask of people.
create table return_duty (
    population        uuid     not null,
    number            int      not null,
    required          boolean  not null,
    who               text     not null,
    code              text,
    version           int      not null,
    why               text     not null,
    clauses           text     not null,
    authority_choice  text,
    law               text,
    primary key (population, number)
);

-- Everybody in a count.
create table expected_return (
    population   uuid  not null,
    person       uuid  not null,
    directorate  text  not null,
    duty         int   not null,
    primary key (population, person)
);

-- What a person has returned in a campaign, or why they need not. Who did nothing has no row.
create table annual_return (
    annual_return  uuid     primary key,
    authority      text     not null,
    campaign       uuid     not null,
    person         uuid     not null,
    directorate    text,
    returned_on    date,
    nil            boolean  not null,
    exempt         text,
    review         text,
    reviewed_on    date,
    mitigations    int      not null,
    unique (campaign, person)
);
