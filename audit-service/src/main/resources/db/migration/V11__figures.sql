-- What the figures are counted from: a row a gift and a row a concern, made from the ledger and to be made again from it.
-- A row may begin with any fact about its gift or concern, so that a record which was set aside holds up no other.

create table gift_fact (
    authority    text  not null,
    gift         uuid  not null,
    declared_on  date,
    band         text,
    response     text,
    late         boolean,
    withdrawn    boolean not null default false,
    primary key (authority, gift)
);

create index gift_fact_of_period on gift_fact (authority, declared_on);

create table concern_fact (
    authority        text  not null,
    concern          uuid  not null,
    received_on      date,
    kind             text,
    anonymous        boolean,
    acknowledged_on  date,
    closed_on        date,
    primary key (authority, concern)
);

create index concern_fact_of_period on concern_fact (authority, received_on);

-- By which rules the rows of an authority were made.
create table figure_rules (
    authority  text  primary key,
    rules      text  not null
);

grant select, insert, update, delete on gift_fact, concern_fact, figure_rules to ${service};
