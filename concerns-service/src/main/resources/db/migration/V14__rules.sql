-- More of what codes say about concerns. See probity.concerns.listening.

alter table known_code
    add column basis text,
    add column channel_years int;

create table known_issue (
    authority  text  not null,
    code       text  not null,
    version    int   not null,
    issue      text  not null,
    primary key (authority, code, version, issue),
    foreign key (authority, code, version) references known_code on delete cascade
);
