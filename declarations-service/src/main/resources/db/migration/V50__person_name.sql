-- The words of people's names, as keyed hashes: found, and not read. A projection. See probity.declarations.people.

create table person_name (
    person     uuid    not null,
    word       text    not null,
    authority  text    not null,
    position   bigint  not null,
    primary key (person, word)
);

create index person_name_of_word on person_name (authority, word, position desc);
