-- All that the list of decisions looks through lies in the index; only the rows that are shown are read.

drop index gift_decision_awaited;

create index gift_decision_awaited on gift_decision (declarant, position desc) include (authority, decides)
 where awaited;
