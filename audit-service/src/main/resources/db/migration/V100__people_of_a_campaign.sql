-- How many people a campaign counts, so that nothing is shown before all of them have arrived. The rows are made again.

alter table campaign_fact add column people int;
