-- Which donors count as one, a projection: the groups, and the group that a donor is in by the latest word.
-- See probity.declarations.donors.

create table donor_group (
    group_id   uuid    primary key,
    authority  text    not null,
    position   bigint  not null unique
);

create index donor_group_of_authority on donor_group (authority, position desc);

create table grouped_donor (
    authority  text  not null,
    donor      uuid  not null,
    group_id   uuid  not null,
    primary key (authority, donor)
);

create index grouped_donor_of_group on grouped_donor (group_id);

create index donor_ledger_of_donor on donor_ledger (donor);
