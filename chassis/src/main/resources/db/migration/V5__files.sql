-- Files, sealed piece by piece. The number of pieces is written last: without it a file is not whole.
-- See probity.chassis.files.

create table stored_file (
    file        uuid     primary key,
    authority   text     not null,
    subject     uuid     not null,
    owner       uuid     not null,
    begun_on    date     not null,
    kept        boolean  not null default false,
    media_type  text,
    bytes       bigint,
    pieces      int
);

create index stored_file_of_subject on stored_file (subject, authority);
create index stored_file_unkept on stored_file (begun_on) where not kept;

create table stored_piece (
    file    uuid   not null references stored_file on delete cascade,
    number  int    not null,
    sealed  bytea  not null,
    primary key (file, number)
);
