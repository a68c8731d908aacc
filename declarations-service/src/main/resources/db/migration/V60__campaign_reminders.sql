-- Since when a campaign asks, and who is told of those who do not answer. The projection is made again from the log.
-- See probity.declarations.completion.

truncate campaign, return_duty, expected_return, annual_return;
delete from checkpoint where projection = 'completion.v1';

alter table campaign
    add column opened_on    date  not null,
    add column escalate_to  text;
