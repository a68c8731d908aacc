-- What others are told and hear from others. See probity.chassis.relay.

-- The last sequence given in each lane.
create table lane (
    topic      text    not null,
    partition  int     not null,
    sequence   bigint  not null,
    primary key (topic, partition)
) with (fillfactor = 10);

-- Released records. They never change, and stay: Kafka gets them from here, and again if it lost them.
create table publication (
    topic      text    not null,
    partition  int     not null,
    sequence   bigint  not null check (sequence > 0),
    epoch      uuid    not null,
    id         uuid    not null,
    nonce      bytea   not null check (length(nonce) = 16),
    source     text    not null,
    key        uuid    not null,
    type       text    not null,
    authority  text    not null,
    audience   text    not null,
    time       timestamptz,
    body       bytea   not null,
    primary key (topic, partition, sequence)
);

-- Facts that wait until their window has closed.
create table held (
    ordinal    bigint  generated always as identity primary key,
    outlet     text    not null,
    until      timestamptz not null,
    key        uuid    not null,
    type       text    not null,
    authority  text    not null,
    audience   text    not null,
    body       bytea   not null
);

-- The end of the last window that was closed.
create table closed_window (
    outlet     text    primary key,
    until      timestamptz not null
);

-- How far Kafka has acknowledged each lane, and where that record lies. Before the first: 0 at -1.
create table shipped (
    topic         text    not null,
    partition     int     not null,
    sequence      bigint  not null,
    kafka_offset  bigint  not null,
    primary key (topic, partition)
) with (fillfactor = 10);

-- What is to be sent again because somebody asked.
create table republication (
    id         bigint  generated always as identity primary key,
    topic      text    not null,
    partition  int     not null,
    first      bigint  not null,
    last       bigint  not null
);

-- Who may do what only one process does at a time.
create table lease (
    name       text    primary key,
    holder     uuid    not null,
    expires    timestamptz not null
) with (fillfactor = 10);

-- How far a consumer has come in each partition: the sequence it expects (0: any), and where to read on (-1: unknown).
create table inbox (
    consumer     text    not null,
    topic        text    not null,
    partition    int     not null,
    expected     bigint  not null,
    next_offset  bigint  not null,
    stopped      text,
    primary key (consumer, topic, partition)
) with (fillfactor = 10);

-- What a consumer has applied, to tell a repeat from a forgery.
create table inbox_known (
    consumer   text    not null,
    topic      text    not null,
    partition  int     not null,
    sequence   bigint  not null,
    epoch      uuid    not null,
    hash       bytea   not null,
    primary key (consumer, topic, partition, sequence)
);

create table inbox_gap (
    consumer   text    not null,
    topic      text    not null,
    partition  int     not null,
    expected   bigint  not null,
    found      bigint  not null,
    noticed_at timestamptz not null default now(),
    filled_at  timestamptz,
    primary key (consumer, topic, partition, expected)
);

create table inbox_poison (
    consumer   text    not null,
    topic      text    not null,
    partition  int     not null,
    hash       bytea   not null,
    kafka_offset bigint not null,
    reason     text    not null,
    record     bytea   not null,
    set_aside_at timestamptz not null default now(),
    primary key (consumer, topic, partition, hash)
);
