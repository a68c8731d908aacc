-- A draft can be given up. See probity.audit.edition.

alter table edition
    drop constraint edition_status_check,
    add constraint edition_status_check check (status in ('draft', 'withdrawn', 'published', 'superseded'));
