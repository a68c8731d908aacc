-- The posts on the positive list of each case, a projection. See probity.concerns.handling.

create table admitted_post (
    concern    uuid    not null,
    post       text    not null,
    authority  text    not null,
    position   bigint  not null,
    primary key (concern, post)
);

create index admitted_post_of_authority on admitted_post (authority, post, position);
