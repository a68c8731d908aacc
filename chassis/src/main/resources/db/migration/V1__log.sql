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

-- Both functions below store events and are the only ones that do. They must be volatile and run in READ
-- COMMITTED, and their first statement takes the head's row lock: nobody else can be storing after that, and
-- the statements that follow see all that was stored before. So the look into the index is exact, positions
-- have no gap, and their order is the order of commits. The unique key is the second guard.
--
-- Plans are made once, while the table may still be empty and reading all of it looks cheap. Forbid that, and
-- a plan looks dear enough to be compiled each time: so forbid compiling, too.

-- Stores the events of many commands at once. The arrays have one element an event. The first event of a
-- command carries the version that the stream must have, the others null. No stream may occur in two commands.
-- Answers the position before the first stored event, and the streams whose commands lost.
create function append(
    streams      uuid[],
    expected     int[],
    versions     int[],
    categories   text[],
    types        text[],
    authorities  text[],
    commands     uuid[],
    hashes       bytea[],
    actors       text[],
    occurred     timestamptz[],
    bodies       bytea[],
    out base     bigint,
    out lost     uuid[]
) language plpgsql volatile
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    added int;
begin
    select h.position into base from log_head h for update;

    select array_agg(c.stream) into lost
      from unnest(streams, expected) as c (stream, expected)
     where c.expected is not null
       and coalesce((select max(e.version) from event e where e.stream = c.stream), 0) <> c.expected;

    insert into event (position, stream, version, category, type, authority, command, command_hash, actor,
                       occurred_at, recorded_at, data)
    select append.base + row_number() over (),
           c.stream, c.version, c.category, c.type, c.authority, c.command, c.hash, c.actor,
           c.occurred, case when c.actor is null then c.occurred else now() end, c.body
      from unnest(streams, versions, categories, types, authorities, commands, hashes, actors, occurred, bodies)
           as c (stream, version, category, type, authority, command, hash, actor, occurred, body)
     where lost is null or c.stream <> all (lost);

    get diagnostics added = row_count;
    update log_head h set position = append.base + added;
end $$;

-- Stores one event. Answers its position, or null if the command lost.
create function append_one(
    stream       uuid,
    expected     int,
    category     text,
    type         text,
    authority    text,
    command      uuid,
    hash         bytea,
    actor        text,
    occurred     timestamptz,
    body         bytea,
    out stored   bigint
) language plpgsql volatile
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
begin
    update log_head h set position = h.position + 1 returning h.position into stored;

    insert into event (position, stream, version, category, type, authority, command, command_hash, actor,
                       occurred_at, recorded_at, data)
    select append_one.stored, append_one.stream, append_one.expected + 1, append_one.category, append_one.type,
           append_one.authority, append_one.command, append_one.hash, append_one.actor,
           append_one.occurred, case when append_one.actor is null then append_one.occurred else now() end,
           append_one.body
     where coalesce((select max(e.version) from event e where e.stream = append_one.stream), 0) = append_one.expected;

    if not found then
        update log_head h set position = h.position - 1;
        stored := null;
    end if;
end $$;
