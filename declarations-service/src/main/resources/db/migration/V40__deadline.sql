-- What is owed by when, a projection: one row a deadline. Why it is that day is folded from the log when it is shown.
-- See probity.declarations.deadline.

create table deadline (
    id            uuid    primary key,
    gift          uuid    not null,
    authority     text    not null,
    declarant     uuid    not null,
    task          text    not null,
    owner         text    not null,
    recipient     text    not null,
    due           date    not null,
    done          date,
    raised_on     date    not null,
    fallen_on     date,
    code          text    not null,
    code_version  int     not null
);

create index deadline_of_gift on deadline (gift);
create index deadline_of_declarant on deadline (declarant, due, id) where fallen_on is null;
create index deadline_open on deadline (id) where done is null and fallen_on is null;

-- Who stands below whom.
create index placement_below_manager on placement (manager);
create index placement_below_deputy on placement (deputy);
create index placement_below_director on placement (director);
