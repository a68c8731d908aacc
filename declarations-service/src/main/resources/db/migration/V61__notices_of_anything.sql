-- Notices tell of more than gifts: each names where to go. Several people may hold the post that is told, and each of
-- them is told once. See probity.declarations.reminding.

alter table notice add column link text;
update notice set link = '/api/v1/gifts/' || gift;
alter table notice
    alter column link set not null,
    drop column gift,
    drop constraint notice_deadline_raised_on_due_reminder_key,
    add unique (deadline, raised_on, due, reminder, person);
