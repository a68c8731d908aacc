-- Which posts stand in for the holders of others, though they report to them, as codes say. See probity.concerns.listening.

create table known_stand_in (
    authority      text  not null,
    code           text  not null,
    version        int   not null,
    post           text  not null,
    stands_in_for  text  not null,
    primary key (authority, code, version, post, stands_in_for),
    foreign key (authority, code, version) references known_code on delete cascade
);
