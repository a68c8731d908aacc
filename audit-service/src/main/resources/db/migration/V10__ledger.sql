-- The ledger: every record that was consumed, in the order of its authority's tree. See probity.audit.ledger.

-- One row an authority, locked while its tree grows: indexes have no gap, and their order is that of commits.
create table ledger (
    authority  text    primary key,
    size       bigint  not null check (size >= 0)
);

-- The leaf hash is SHA-256 of 0x00 and the record; the other columns only help to find it. A record that nobody can
-- read has none of them.
create table ledger_entry (
    authority   text    not null,
    leaf_index  bigint  not null check (leaf_index >= 0),
    leaf_hash   bytea   not null check (length(leaf_hash) = 32),
    record      bytea   not null,
    event       uuid,
    stream      uuid,
    type        text,
    audience    text,
    primary key (authority, leaf_index)
);

create index ledger_entry_of_event on ledger_entry (event);

create index ledger_entry_of_stream on ledger_entry (stream, leaf_index);

-- The roots of complete subtrees of 256 leaves (tier 1), 256 x 256 leaves (tier 2) and so on.
create table ledger_subtree (
    authority      text    not null,
    tier           int     not null check (tier > 0),
    subtree_index  bigint  not null check (subtree_index >= 0),
    hash           bytea   not null check (length(hash) = 32),
    primary key (authority, tier, subtree_index)
);

-- A read model of the service's own log: what it has signed.
create table signed_checkpoint (
    authority  text    not null,
    size       bigint  not null,
    note       text    not null,
    primary key (authority, size)
);

create trigger ledger_entry_is_never_changed
    before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();

create trigger ledger_subtree_is_never_changed
    before update or delete or truncate on ledger_subtree
    for each statement execute function refuse_change();

-- A tree only grows.
create function refuse_shrinking() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or new.authority <> old.authority or new.size < old.size then
        raise exception 'a ledger only grows (%)', lower(tg_op);
    end if;
    return new;
end $$;

create trigger ledger_only_grows
    before update or delete on ledger
    for each row execute function refuse_shrinking();

create trigger ledger_is_never_emptied
    before truncate on ledger
    for each statement execute function refuse_change();

grant select, insert, update (size) on ledger to ${service};
grant select, insert on ledger_entry, ledger_subtree to ${service};
grant select, insert, update, delete on signed_checkpoint to ${service};
