-- Whether the rules of the code bind who was given it; of all that was declared before this was kept they do.
-- See probity.declarations.replaying.

alter table judged_gift
    add column by_rules boolean not null default true;
