-- Who completed the training on a code, a projection. See probity.declarations.recording.

create table training (
    training      uuid     primary key,
    authority     text     not null,
    position      bigint   not null unique,
    person        uuid     not null,
    code          text     not null,
    version       int      not null,
    completed_on  date     not null,
    withdrawn     boolean  not null
);

create index training_of_authority on training (authority, position desc);
create index training_of_person on training (person, position desc);
create index training_on_code on training (authority, code, completed_on) where not withdrawn;
