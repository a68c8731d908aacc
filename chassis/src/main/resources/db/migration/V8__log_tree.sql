-- A Merkle tree for each authority over its events in the order of the log. See probity.chassis.logtree.

-- Up to here events are in their trees. Locked while trees grow.
create table log_folded (
    id        boolean  primary key default true check (id),
    position  bigint   not null
);

insert into log_folded (position) values (0);

create table log_tree (
    authority  text    primary key,
    size       bigint  not null check (size > 0)
);

-- Tier 0 holds the hash of each event and where it lies; tier 1 the roots of each 256 of these, and so on.
create table log_hash (
    authority   text    not null,
    tier        int     not null check (tier >= 0),
    hash_index  bigint  not null check (hash_index >= 0),
    position    bigint  check ((position is null) = (tier > 0)),
    hash        bytea   not null check (length(hash) = 32),
    primary key (authority, tier, hash_index)
);

revoke update, delete on log_hash from ${service};

create trigger log_hash_is_never_changed
    before update or delete or truncate on log_hash
    for each statement execute function refuse_change();

-- What opens the commitments that a service tells instead of its roots.
create table log_opening (
    authority  text         not null,
    until      timestamptz  not null,
    epoch      uuid         not null,
    size       bigint       not null check (size >= 0),
    salt       bytea        not null check (length(salt) = 32),
    primary key (authority, until)
);

revoke update, delete on log_opening from ${service};

create trigger log_opening_is_never_changed
    before update or delete or truncate on log_opening
    for each statement execute function refuse_change();
