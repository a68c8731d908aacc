-- Whose tokens are refused: people who left, and the last day of each. Somebody who is placed again has none.

create table standing (
    authority  text  not null,
    person     uuid  not null,
    last_day   date,
    primary key (authority, person)
);

grant select, insert, update, delete on standing to ${service};
