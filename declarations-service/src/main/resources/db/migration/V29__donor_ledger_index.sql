-- Who had what from one donor, and which gifts of somebody were added up: adding up looks at no others.

create index donor_ledger_of_recipient_and_donor on donor_ledger (recipient, donor);

create index donor_ledger_added_up on donor_ledger (recipient) where added_up is not null;

drop index donor_ledger_of_recipient;
