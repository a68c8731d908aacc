-- What declarations-service publishes about people and codes, as far as concerns need it. See probity.concerns.listening.

create table person_line (
    authority     text    not null,
    person        uuid    not null,
    line_manager  uuid,
    director      uuid,
    posts         text[]  not null,
    left_on       date,
    primary key (authority, person)
);

create table known_code (
    authority       text  not null,
    code            text  not null,
    version         int   not null,
    in_force_from   date  not null,
    recipients      text[] not null,
    days            int   not null,
    primary key (authority, code, version)
);

create table known_kind (
    authority  text  not null,
    code       text  not null,
    version    int   not null,
    kind       text  not null,
    from_day   date,
    until_day  date,
    primary key (authority, code, version, kind),
    foreign key (authority, code, version) references known_code on delete cascade
);
