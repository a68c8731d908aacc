-- From which day on an authority runs a code no more, and which code another one replaces. See probity.concerns.listening.
--
-- A code that was adopted before this migration says nothing of what it replaces until its next version is adopted, and a
-- retirement that was heard before it is not known.

alter table known_code add column supersedes text;

create table known_retirement (
    authority  text  not null,
    code       text  not null,
    from_day   date  not null,
    primary key (authority, code)
);

create trigger retirement_is_counted after insert or update or delete or truncate on known_retirement
    for each statement execute function count_council_change('heard');
