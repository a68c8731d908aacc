-- What an entry may be looked for by, in one index: rare things that go together are found where they meet, however many
-- there are of each. What is common is found among the newest. A word of a donor's name has no slash.

create function gift_register_marks(donor_words tsvector, directorate text, kind text, relation text, response text,
                                    company text, pounds numeric, days_late int, forbidden boolean, decided_on date,
                                    withdrawn_on date)
returns tsvector language sql immutable parallel safe
return donor_words || array_to_tsvector(array_remove(array[
    'directorate/' || directorate,
    'kind/' || kind,
    'relation/' || relation,
    'response/' || response,
    'company/' || company,
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
                                   days_late, forbidden, decided_on, withdrawn_on));

drop index gift_register_by_donor, gift_register_by_company, gift_register_of_directorate, gift_register_of_kind;
