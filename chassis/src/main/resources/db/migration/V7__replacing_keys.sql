-- Which keys belong to this database, and which data keys lie under an older one. See probity.chassis.sealing.

create table key_check (
    only_one  boolean  primary key default true check (only_one),
    wrapped   bytea    not null
);

create index subject_key_by_mark on subject_key (substring(wrapped from 1 for 5));
