-- A read model of the service's own log: what witnesses signed of its checkpoints. See probity.audit.witnessing.

create table cosignature (
    authority  text    not null,
    size       bigint  not null,
    witness    text    not null,
    line       text    not null,
    primary key (authority, size, witness)
);
