-- The few events of codes among the many of the log, so that each process sees at once what was adopted by another.
-- It costs an append of anything else nothing. See probity.declarations.adopting.

create index event_of_codes on event (position) where category = 'code';
