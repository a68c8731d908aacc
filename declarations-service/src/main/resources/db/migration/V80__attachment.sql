-- Which files a gift has, a projection. See probity.declarations.attaching.

create table attachment (
    attachment  uuid    primary key,
    authority   text    not null,
    gift        uuid    not null,
    position    bigint  not null unique
);

create index attachment_of_gift on attachment (gift, authority, position);
