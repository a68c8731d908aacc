-- Where in the log a deadline was raised last: so whoever reminds looks at each new one once. The rows are made again.

delete from deadline;
delete from checkpoint where projection = 'deadlines.v1';

alter table deadline add column position bigint not null;

drop index deadline_open;
create index deadline_open on deadline (position, id) where done is null and fallen_on is null;
