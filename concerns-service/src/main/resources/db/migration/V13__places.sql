-- Where people stand by the day from which each place counts, and when they were not there.
-- See probity.concerns.listening.

create table person_place (
    authority     text    not null,
    person        uuid    not null,
    from_day      date    not null,
    line_manager  uuid,
    director      uuid,
    posts         text[]  not null,
    primary key (authority, person, from_day)
);

-- Since when they stand where they do was not kept.
insert into person_place
select authority, person, date '0001-01-01', line_manager, director, posts
  from person_line;

alter table person_line rename to standing;
alter table standing rename column left_on to last_day;
alter table standing
    add column back_on date,
    drop column line_manager,
    drop column director,
    drop column posts;
