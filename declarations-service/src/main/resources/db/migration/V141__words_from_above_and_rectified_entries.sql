-- What the manager said before the director decided, as what somebody decided, and whether what the public had been
-- shown was corrected. The projection is made again from the
-- log. See probity.declarations.register.

truncate gift_register, gift_register_place, gift_register_publication;
delete from checkpoint where projection = 'gift-register.v2';

alter table gift_register
    add column passed_up_by       uuid,
    add column passed_up_verdict  text,
    add column passed_up_on       date,
    add column decided_as         text,
    add column rectified          boolean  not null default false,
    add column first_published    timestamptz;

comment on column gift_register.first_published is 'since when the public has first been shown the entry, in any version';

create index gift_register_by_registration on gift_register (authority, declared_on) where treatment = 'publish';
create index gift_register_by_publication on gift_register (authority, first_published) where treatment = 'publish';
