-- Of which donor a gift came and what became of it: so a draft can be asked about sums. A donor who is a person is a
-- keyed hash that is another one for each recipient. All rows are made anew from the log.
-- See probity.declarations.replaying.

delete from checkpoint where projection = 'judged-gifts.v1';
delete from judged_gift;

alter table judged_gift
    add column donor    uuid  not null,
    add column outcome  text  not null;

create index judged_gift_of_declarant on judged_gift (declarant);
