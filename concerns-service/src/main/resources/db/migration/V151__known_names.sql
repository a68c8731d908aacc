-- What those are called who came to handle cases, sealed under a key of each. See probity.concerns.listening.

create table known_name (
    authority  text   not null,
    person     uuid   not null,
    sealed     bytea  not null,
    primary key (authority, person)
);
