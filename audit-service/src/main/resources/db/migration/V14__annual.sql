-- What the annual figures are counted from: campaigns, whom they count, what was returned, and training. Made from the
-- ledger and to be made again from it; a row may begin with any fact about its thing.

create table campaign_fact (
    authority  text  not null,
    campaign   uuid  not null,
    year       int,
    due_on     date,
    count      uuid,
    primary key (authority, campaign)
);

create index campaign_fact_of_period on campaign_fact (authority, due_on);

create table counted_person (
    authority    text     not null,
    count        uuid     not null,
    person       uuid     not null,
    directorate  text     not null,
    required     boolean  not null,
    primary key (authority, count, person)
);

create table return_fact (
    authority      text     not null,
    annual_return  uuid     not null,
    campaign       uuid,
    person         uuid,
    returned_on    date,
    nil            boolean,
    late           boolean,
    exempt         boolean  not null default false,
    outcome        text,
    mitigations    int      not null default 0,
    ended          int      not null default 0,
    primary key (authority, annual_return)
);

create index return_fact_of_campaign on return_fact (authority, campaign, person);

create table training_fact (
    authority     text     not null,
    training      uuid     not null,
    code          text,
    completed_on  date,
    withdrawn     boolean  not null default false,
    primary key (authority, training)
);

create index training_fact_of_period on training_fact (authority, completed_on);

grant select, insert, update, delete on campaign_fact, counted_person, return_fact, training_fact to ${service};
