-- How far imports of people are, and what was wrong with their rows; nothing of what the rows said.
-- Not a projection: the log has what an import changed. See probity.declarations.importing.

create table people_import (
    id         uuid         primary key,
    authority  text         not null,
    body_hash  text         not null,
    dry_run    boolean      not null,
    status     text         not null,
    row_count  int          not null,
    done       int          not null,
    created    int          not null,
    changed    int          not null,
    unchanged  int          not null,
    left_count int          not null,
    faults     int          not null,
    listed     text         not null,
    told_at    timestamptz  not null default now()
);
