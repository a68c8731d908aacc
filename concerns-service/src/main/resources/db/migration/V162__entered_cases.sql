-- Which cases an officer wrote down. All rows are made from the log. See probity.concerns.conversing.

create table entered_case (
    concern  uuid  primary key
);
