-- What reporters can prove of their cases. See probity.concerns.committing.

-- What happened to a case in a window that is not closed yet.
create table uncommitted (
    concern      uuid         not null,
    until        timestamptz  not null,
    authority    text         not null,
    received_on  date,
    actions      int          not null,
    primary key (concern, until)
);

-- What the latest window that a case was part of says of it, and the proofs of its first and of its latest window, sealed
-- under the key of the case.
create table committed_case (
    concern      uuid  primary key,
    authority    text  not null,
    received_on  date  not null,
    actions      int   not null,
    first        bytea,
    latest       bytea
);
