-- By when an annual declaration is to be reviewed, and on which day somebody last did something about one: both
-- projections are made again from the log. See probity.declarations.reviewing and probity.declarations.completion.

truncate awaiting_review;
delete from checkpoint where projection = 'awaiting-review.v1';

alter table awaiting_review
    add column deadline      uuid  not null unique,
    add column since         date  not null,
    add column counted_from  text  not null,
    add column due           date  not null,
    add column done_on       date,
    add column code          text  not null,
    add column code_version  int   not null;

comment on column awaiting_review.since is 'since when it waits for whom it waits for now';
comment on column awaiting_review.counted_from is 'what happened on that day: declaration, change, or referral';

create index awaiting_review_open on awaiting_review (deadline) where awaits;
create index awaiting_review_due on awaiting_review (person, due, deadline);
create index awaiting_review_of_keepers on awaiting_review (authority, due, deadline) where referred_to is not null;

truncate campaign, return_duty, expected_return, annual_return;
delete from checkpoint where projection = 'completion.v1';

alter table annual_return add column changed_on date;

create index annual_return_changes on annual_return (campaign, changed_on desc, annual_return desc)
 where changed_on is not null;
