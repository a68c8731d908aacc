-- Finds the records that are readable without a login. See probity.audit.proving.

create index ledger_entry_of_receipt_roots on ledger_entry (authority, leaf_index)
 where type = 'probity.concerns.receipts-committed.v1' and audience = 'public';
