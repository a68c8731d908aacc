-- Whom codes name for some concerns alone, by kind, integrity issue or the mark of safeguarding. A code that was adopted before
-- names nobody so until it is adopted again. See probity.concerns.listening.

create table known_route (
    authority     text     not null,
    code          text     not null,
    version       int      not null,
    place         int      not null,
    posts         text[]   not null,
    kinds         text[]   not null,
    issues        text[]   not null,
    safeguarding  boolean  not null,
    primary key (authority, code, version, place),
    foreign key (authority, code, version) references known_code on delete cascade
);

create trigger route_is_counted after insert or update or delete or truncate on known_route
    for each statement execute function count_council_change('heard');
