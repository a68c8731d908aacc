-- Whoever left may come back: from that day on they stand again. See probity.audit.listening.

alter table standing add column back_on date;
