-- Concerns that are still being written, readable by their receipt alone. See probity.concerns.raising.

create table draft (
    id          uuid  primary key,
    keep_until  date  not null,
    sealed      text  not null
);
