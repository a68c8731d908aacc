-- What a hotline filed, and where its list and ours do not agree; projections. See probity.concerns.reconciling and
-- probity.concerns.handling.

create table filed_case (
    concern      uuid  primary key,
    authority    text  not null,
    hotline      uuid  not null,
    received_on  date  not null
);

create index filed_case_by_day on filed_case (authority, hotline, received_on, concern);

create table hotline_gap (
    concern  uuid  primary key
);
