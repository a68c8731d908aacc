-- Data keys and the graves of those that were destroyed. See probity.chassis.sealing.

create table subject_key (
    authority  text         not null,
    subject    uuid         not null,
    ordinal    bigint       not null generated always as identity unique,
    wrapped    bytea        not null,
    created_on date         not null default current_date,
    primary key (authority, subject)
);

create table destroyed_subject (
    authority     text         not null,
    subject       uuid         not null,
    destroyed_at  timestamptz  not null,
    primary key (authority, subject)
);
