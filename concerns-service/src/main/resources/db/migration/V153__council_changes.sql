-- How often that has changed which a council is made of. See probity.concerns.listening.
--
-- Triggers count, so that nobody who writes can forget to. A count is seen with the change itself, and by its row two who
-- write wait for each other in one order: what is heard of the council is counted before what its people are called.

create table council_change (
    what   text    primary key,
    times  bigint  not null
);

insert into council_change values ('heard', 0), ('names', 0);

create function count_council_change() returns trigger language plpgsql as $$
begin
    update council_change set times = times + 1 where what = tg_argv[0];
    return null;
end $$;

create trigger place_is_counted after insert or update or delete or truncate on person_place
    for each statement execute function count_council_change('heard');

create trigger standing_is_counted after insert or update or delete or truncate on standing
    for each statement execute function count_council_change('heard');

create trigger code_is_counted after insert or update or delete or truncate on known_code
    for each statement execute function count_council_change('heard');

create trigger stand_in_is_counted after insert or update or delete or truncate on known_stand_in
    for each statement execute function count_council_change('heard');

create trigger name_is_counted after insert or update or delete or truncate on known_name
    for each statement execute function count_council_change('names');
