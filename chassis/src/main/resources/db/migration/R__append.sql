-- The two functions of V1, as they are now: there is why they look as they do.
--
-- The time of recording is taken under the head's lock and never falls, whatever the clock does. So what was known at
-- an instant that has passed never changes: what is stored later bears a later time. Of events without an actor the
-- head takes no notice: the machine's clock leaves no trace of them.

alter table log_head add column if not exists recorded_at timestamptz not null default 'epoch';

update log_head h
   set recorded_at = greatest(h.recorded_at, (select max(last.recorded_at)
                                                from (select recorded_at from event where actor is not null
                                                       order by position desc limit 1000) last));

grant update (recorded_at) on log_head to ${service};

-- Stores the events of many commands at once. The arrays have one element an event. The first event of a
-- command carries the version that the stream must have, the others null. No stream may occur in two commands.
-- Answers the position before the first stored event, and the streams whose commands lost.
create or replace function append(
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
    known timestamptz;
    added int;
begin
    select h.position, h.recorded_at into base, known from log_head h for update;

    select array_agg(c.stream) into lost
      from unnest(streams, expected) as c (stream, expected)
     where c.expected is not null
       and coalesce((select max(e.version) from event e where e.stream = c.stream), 0) <> c.expected;

    known := greatest(known + interval '1 microsecond', clock_timestamp());
    insert into event (position, stream, version, category, type, authority, command, command_hash, actor,
                       occurred_at, recorded_at, data)
    select append.base + row_number() over (),
           c.stream, c.version, c.category, c.type, c.authority, c.command, c.hash, c.actor,
           c.occurred, case when c.actor is null then c.occurred else known end, c.body
      from unnest(streams, versions, categories, types, authorities, commands, hashes, actors, occurred, bodies)
           as c (stream, version, category, type, authority, command, hash, actor, occurred, body)
     where lost is null or c.stream <> all (lost);

    get diagnostics added = row_count;
    update log_head h
       set position = append.base + added,
           recorded_at = case when array_remove(actors, null) = '{}' then h.recorded_at else known end;
end $$;

-- Stores one event. Answers its position, or null if the command lost.
create or replace function append_one(
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
declare
    known timestamptz;
begin
    update log_head h
       set position = h.position + 1,
           recorded_at = case when append_one.actor is null then h.recorded_at
                              else greatest(h.recorded_at + interval '1 microsecond', clock_timestamp()) end
    returning h.position, h.recorded_at into stored, known;

    insert into event (position, stream, version, category, type, authority, command, command_hash, actor,
                       occurred_at, recorded_at, data)
    select append_one.stored, append_one.stream, append_one.expected + 1, append_one.category, append_one.type,
           append_one.authority, append_one.command, append_one.hash, append_one.actor,
           append_one.occurred, case when append_one.actor is null then append_one.occurred else known end,
           append_one.body
     where coalesce((select max(e.version) from event e where e.stream = append_one.stream), 0) = append_one.expected;

    if not found then
        update log_head h set position = h.position - 1;
        stored := null;
    end if;
end $$;
