-- Where a code asks the manager first, a gift's deadline is the manager's until the gift is passed up: made again from the
-- log, with the same ids.

delete from deadline;
delete from checkpoint where projection = 'deadlines.v1';
