-- Mails that are to be sent: at most one a person and day. Whom it goes to is looked up when it is sent, and what it is
-- about is not in it. See probity.declarations.reminding.

create table mail (
    id            uuid         primary key,
    authority     text         not null,
    person        uuid         not null,
    day           date         not null,
    state         text         not null,
    attempts      int          not null default 0,
    next_attempt  timestamptz  not null,
    last_failure  text,
    sent_at       timestamptz,
    unique (authority, person, day)
);

create index mail_waiting on mail (next_attempt) where state = 'waiting';
create index mail_set_aside on mail (state) where state = 'set-aside';

-- The mail that told of a notice.
alter table notice add column mail uuid;

create index notice_of_mail on notice (mail);
create index notice_without_mail on notice (authority, person) where mail is null and read_at is null;
