-- What is looked for behind very many newer entries: the marks tell the quarter of an offer as well, and the words of the
-- donors' names are known one by one, since an index finds a word much faster than all that begin with one.

create table gift_register_word (
    word  text collate "C"  primary key
);

comment on table gift_register_word is 'each word of a donor who is an organisation, of any version of an entry';

insert into gift_register_word
select distinct unnest(tsvector_to_array(donor_words)) from gift_register;

drop index gift_register_by_marks;
drop function gift_register_marks;

create function gift_register_marks(donor_words tsvector, directorate text, kind text, relation text, response text,
                                    company text, pounds numeric, offered_on date, days_late int, forbidden boolean,
                                    decided_on date, withdrawn_on date)
returns tsvector language sql immutable parallel safe
return donor_words || array_to_tsvector(array_remove(array[
    'directorate/' || directorate,
    'kind/' || kind,
    'relation/' || relation,
    'response/' || response,
    'company/' || company,
    'quarter/' || extract(year from offered_on) || '-' || extract(quarter from offered_on),
    case when pounds >= 25 then 'pounds/25' end,
    case when pounds >= 50 then 'pounds/50' end,
    case when pounds >= 100 then 'pounds/100' end,
    case when pounds >= 250 then 'pounds/250' end,
    case when pounds >= 500 then 'pounds/500' end,
    case when pounds >= 1000 then 'pounds/1000' end,
    case when days_late > 0 then 'late' end,
    case when forbidden then 'forbidden' end,
    case when decided_on is not null then 'decided-on' end,
    case when withdrawn_on is not null then 'withdrawn' end], null));

create index gift_register_by_marks on gift_register
    using gin (gift_register_marks(donor_words, directorate, kind, donor_relation, response, company_number, pounds,
                                   offered_on, days_late, forbidden, decided_on, withdrawn_on))
    with (gin_pending_list_limit = 128);
