-- A quarter is counted from what was told of its things, and not from all that was ever told.

drop index fact_of_type;

create index fact_of_day on fact (authority, type, happened_on);

create index fact_of_thing on fact (authority, thing);
