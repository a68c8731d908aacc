-- Which annual declarations wait for a review, a projection. Nothing of what they hold is in it.
-- See probity.declarations.reviewing.

create table awaiting_review (
    annual_return  uuid     primary key,
    authority      text     not null,
    position       bigint   not null unique,
    person         uuid     not null,
    directorate    text     not null,
    year           int      not null,
    returned_on    date     not null,
    days_late      int      not null,
    nil            boolean  not null,
    awaits         boolean  not null,
    referred_to    text
);

create index awaiting_review_of_person on awaiting_review (person) where awaits;
create index awaiting_review_referred on awaiting_review (authority, position desc) where awaits and referred_to is not null;
