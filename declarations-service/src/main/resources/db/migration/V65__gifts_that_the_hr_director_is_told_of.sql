-- Since which event the HR director is told of a gift, by who decided or by the code, and what was decided. All rows are
-- made anew from the log. See probity.declarations.deciding.

delete from checkpoint where projection = 'gift-decisions.v1';
delete from gift_decision;

alter table gift_decision
    add column told        bigint,
    add column manager     uuid,
    add column verdict     text,
    add column decided_on  date;

create unique index gift_decision_told on gift_decision (authority, told desc) where told is not null;
