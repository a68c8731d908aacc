-- The cases whose positive list is still looked after, a projection. See probity.concerns.protecting.

create table reviewable_case (
    concern    uuid  primary key,
    authority  text  not null
);
