-- The log: one row an event, never changed. See probity.chassis.log.

create table log_head (
    id        boolean  primary key default true check (id),
    position  bigint   not null,
    epoch     uuid     not null default gen_random_uuid()
) with (fillfactor = 10);

insert into log_head (position) values (0);

create table event (
    position     bigint       primary key,
    stream       uuid         not null,
    version      int          not null check (version > 0),
    category     text         not null,
    type         text         not null,
    authority    text         not null,
    command      uuid,
    command_hash bytea,
    actor        text,
    occurred_at  timestamptz  not null,
    recorded_at  timestamptz  not null,
    data         bytea        not null,
    unique (stream, version)
);

-- The service may read and add. It may not change what is stored, nor the epoch.
grant select, insert on event to ${service};
grant select, update (position) on log_head to ${service};

-- What later migrations create is the service's to work with.
alter default privileges in schema public grant select, insert, update, delete on tables to ${service};
alter default privileges in schema public grant usage, select on sequences to ${service};

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'stored events are never changed (%)', lower(tg_op);
end $$;

create trigger event_is_never_changed
    before update or delete or truncate on event
    for each statement execute function refuse_change();

-- Stores the events of many commands at once. The arrays have one element an event: the ordinal of its
-- command, the version that command expects its stream to have, and the event's place (1, 2, ...) in the
-- command. No stream may occur in two commands. Answers the position before the first stored event and the
-- ordinals of the commands that lost: wrong version, or stored before.
--
-- The head's row lock comes first, so nobody else can be storing meanwhile: the look into the index is
-- exact, positions have no gap, and their order is the order of commits.
create function append(
    commands     int[],
    streams      uuid[],
    expected     int[],
    places       int[],
    categories   text[],
    types        text[],
    authorities  text[],
    command_ids  uuid[],
    hashes       bytea[],
    actors       text[],
    occurred     timestamptz[],
    bodies       bytea[],
    out base     bigint,
    out lost     int[]
) language plpgsql as $$
declare
    stored int;
begin
    select h.position into base from log_head h for update;

    select array_agg(c.command) into lost
      from unnest(commands, streams, expected, places, command_ids)
           as c (command, stream, expected, place, id)
     where c.place = 1
       and (coalesce((select max(e.version) from event e where e.stream = c.stream), 0) <> c.expected
            or coalesce((select bool_or(e.command = c.id) from event e where e.stream = c.stream), false));

    insert into event (position, stream, version, category, type, authority, command, command_hash, actor,
                       occurred_at, recorded_at, data)
    select append.base + row_number() over (order by c.ordinal),
           c.stream, c.expected + c.place, c.category, c.type, c.authority, c.id, c.hash, c.actor,
           c.occurred, case when c.actor is null then c.occurred else now() end, c.body
      from unnest(commands, streams, expected, places, categories, types, authorities, command_ids, hashes, actors,
                  occurred, bodies)
           with ordinality
           as c (command, stream, expected, place, category, type, authority, id, hash, actor, occurred, body, ordinal)
     where lost is null or c.command <> all (lost);

    get diagnostics stored = row_count;
    update log_head h set position = append.base + stored;
end $$;
