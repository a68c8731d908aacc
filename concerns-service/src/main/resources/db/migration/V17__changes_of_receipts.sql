-- How often the receipt of a concern was changed, which its reporter is told.

alter table changed_receipt add column changes int not null default 1;
