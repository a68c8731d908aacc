-- Reports with a life of their own, a projection: what a list of them shows. See probity.audit.reporting.

create table edition (
    edition        uuid         primary key,
    authority      text         not null,
    position       bigint       not null unique,
    status         text         not null check (status in ('draft', 'published', 'superseded')),
    template       text         not null,
    quarter        text         not null,
    directorate    text,
    published_at   timestamptz
);

create index edition_of_authority on edition (authority, position desc);
