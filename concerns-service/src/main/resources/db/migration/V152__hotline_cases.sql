-- What a hotline filed and what it never filed, so that its open gaps can be counted; and which gaps are of a case.
-- All rows are made anew from the log. See probity.concerns.reconciling and probity.concerns.handling.

delete from checkpoint where projection in ('filed-cases.v1', 'hotline-gaps.v1');
delete from filed_case;
delete from hotline_gap;

alter table filed_case rename to hotline_case;
alter table hotline_case add column state text not null;

create index open_gap on hotline_case (authority, hotline) where state = 'missing';

alter table hotline_gap add column filed boolean not null;
