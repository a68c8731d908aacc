-- How far replays under a draft have come, and which gifts they found; nothing of what the gifts are. Of an authority the
-- last one is kept. Not a projection: it is asked for again and not made again. See probity.declarations.replaying.

create table code_replay (
    id             uuid         primary key,
    authority      text         not null,
    code           text         not null,
    draft_version  int          not null,
    draft          text         not null,
    from_day       date         not null,
    until_day      date         not null,
    started_at     timestamptz  not null,
    state          text         not null,
    totals         text         not null,
    listed         int          not null,
    told_at        timestamptz  not null default now()
);

create index code_replay_of_authority on code_replay (authority);

-- Many ids to a row, sixteen bytes each, in the order in which they were found.
create table code_replay_found (
    replay  uuid   not null references code_replay on delete cascade,
    part    int    not null,
    gifts   bytea  not null,
    primary key (replay, part)
);
