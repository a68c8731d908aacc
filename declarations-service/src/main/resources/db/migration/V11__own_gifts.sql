-- Which gifts a declarant has declared, a projection. See probity.declarations.declaring.

create table own_gift (
    gift       uuid    primary key,
    authority  text    not null,
    declarant  uuid    not null,
    position   bigint  not null unique
);

create index own_gift_of_declarant on own_gift (declarant, position desc);
