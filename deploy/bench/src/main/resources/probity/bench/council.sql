-- 100,000 people and their 1,000,000 gifts of six years in Kensington and Chelsea: an event of 500 bytes for each in the
-- log, of a category that no projection follows, and the rows that the projections would have made. What a gift is, of
-- whom and to whom are drawn one by one, so that no two go together more often than by chance. Every fifth was
-- decided on some days later; one in a hundred is a member's, and published. Thirty people stand below the demo's
-- manager, whom the placeholder names, and thirty below each of the others: so some hundred decisions wait for each.

insert into person (person, authority, position)
select md5('person' || n)::uuid, 'kensington-chelsea', 10000000 + n
  from generate_series(1, 100000) n;

insert into placement (person, from_day, authority, capacity, directorate, manager, director, posts, worker, job_title,
                       grade)
select md5('person' || n)::uuid, date '2019-01-01', 'kensington-chelsea',
       case when n % 100 = 0 then 'MEMBER' else 'OFFICER' end, 'directorate-' || n % 20,
       case when n <= 30 then '${manager}'::uuid else md5('person' || n / 30)::uuid end, md5('person' || n % 20)::uuid,
       '', case when n % 100 = 0 then 'COUNCILLOR' else 'EMPLOYEE' end, 'Job ' || n % 500, 'Grade ' || n % 12
  from generate_series(1, 100000) n;

insert into gift_register_place (person, from_day, capacity, job_title, grade)
select md5('person' || n)::uuid, date '2019-01-01', case when n % 100 = 0 then 'member' else 'officer' end,
       'Job ' || n % 500, 'Grade ' || n % 12
  from generate_series(1, 100000) n;

insert into gift_register
       (gift, position, entered, known_from, known_until, authority, declarant, directorate, capacity, job_title, grade,
        kind, donor_kind, donor, donor_words, company_number, donor_relation, pounds, estimated, offered_on, received_on,
        declared_on, response, code, code_version, answer, forbidden, due, days_late, clauses, treatment,
        first_published)
select md5('gift' || n)::uuid, n, n, known, case when n % 5 = 0 then known + interval '3 days' else 'infinity' end,
       'kensington-chelsea', md5('person' || person)::uuid, 'directorate-' || person % 20,
       case when person % 100 = 0 then 'member' else 'officer' end, 'Job ' || person % 500, 'Grade ' || person % 12,
       (array['gift', 'hospitality', 'token', 'prize', 'sponsorship'])[1 + any_kind],
       case when n % 10 = 0 then 'person' else 'organisation' end, donor, to_tsvector('simple', coalesce(donor, '')),
       case when donor is not null then lpad((company % 20000)::text, 8, '0') end,
       (array['supplier', 'bidder', 'applicant', 'regulated', 'service-user', 'other'])[1 + any_relation],
       round((5 + 200 * random() * random() * random())::numeric, 2), n % 7 = 0, day, day, day + 4 + n % 3,
       case when any_answer = 0 then 'refused' else 'accepted' end, 'any', 1, 'yes', n % 50 = 0, day + 5,
       greatest(n % 3 - 1, 0), '9.01', case when person % 100 = 0 then 'publish' else 'withhold' end,
       case when person % 100 = 0 then known end
  from generate_series(1, 1000000) n
 cross join lateral (select 1 + abs(hashtextextended(n::text, 1)) % 100000 as person,
                            abs(hashtextextended(n::text, 2)) % 20000 as company,
                            abs(hashtextextended(n::text, 3)) % 5 as any_kind,
                            abs(hashtextextended(n::text, 4)) % 6 as any_relation,
                            abs(hashtextextended(n::text, 5)) % 3 as any_answer,
                            date '2020-11-01' + (n / 460) as day) drawn
 cross join lateral (select day + interval '4 days' + n % 86400 * interval '1 second' as known,
                            case when n % 10 > 0 then 'Donor' || company || ' ' || (array['Homes', 'Care', 'Foods',
                                'Roads', 'Parks', 'Books', 'Tools', 'Trade'])[1 + abs(hashint8(company)) % 8] || ' '
                                || (array['Ltd', 'plc', 'Trust', 'LLP'])[1 + abs(hashint8(company + 1)) % 4] end as donor) said;

insert into gift_register
select (decided).* from (
    select jsonb_populate_record(g, jsonb_build_object(
               'position', g.position + 2000, 'known_from', g.known_until, 'known_until', 'infinity',
               'treated_before', g.treatment, 'manager', md5('person1'), 'verdict', 'keep',
               'decided_on', g.declared_on + 3, 'decided_as', 'manager')) as decided
      from gift_register g
     where g.known_until < 'infinity') later;

insert into gift_register_word select distinct unnest(tsvector_to_array(donor_words)) from gift_register;

insert into gift_decision
       (gift, authority, position, declarant, directorate, kind, donor_kind, donor, donor_relation, pounds, offered_on,
        declared_on, response, forbidden_by, decides, awaited)
select gift, authority, position, declarant, directorate, kind, donor_kind, donor, donor_relation, pounds, offered_on,
       declared_on, response, '', 'line', known_until = 'infinity'
  from gift_register
 where position = entered;

insert into own_gift (gift, authority, declarant, position)
select gift, authority, declarant, position from gift_decision;

insert into judged_gift
       (gift, authority, code, version, declarant, directorate, kind, pounds, donor_relation, offered_on, received_on,
        response, circumstances, declared_on, donor, outcome)
select gift, authority, code, code_version, declarant, directorate, kind, pounds, donor_relation, offered_on,
       received_on, response, '', declared_on, md5(coalesce(donor, gift::text))::uuid, response
  from gift_register
 where position = entered;

insert into donor_ledger
       (gift, authority, recipient, donor, donor_kind, donor_name, on_day, pounds, adds_up, code, code_version)
select gift, authority, declarant, md5(coalesce(donor, gift::text))::uuid, donor_kind, donor, offered_on, pounds,
       response = 'accepted', code, code_version
  from gift_register
 where position = entered;

-- Each was registered when it was declared. What awaits a decision is open, and late in one of a hundred.
insert into deadline
       (id, gift, authority, declarant, task, owner, recipient, due, done, raised_on, code, code_version, position)
select md5(id || gift)::uuid, gift, authority, declarant, task, owner, recipient, by_then, done, declared_on, code,
       code_version, position
  from gift_register
 cross join lateral (values
       ('deadline', 'REGISTER', 'DECLARANT', 'the register', offered_on + 28, declared_on),
       ('decide', 'DECIDE', 'LINE', 'line-manager',
        current_date + case when entered % 100 = 1 then -2 else 1 + (entered % 20)::int end, null))
            as asked(id, task, owner, recipient, by_then, done)
 where position = entered and (done is not null or known_until = 'infinity');

-- Every fifth gift was told to the manager, who has read most of what they were told.
insert into notice (id, authority, person, deadline, due, reminder, task, link, told_at, read_at, raised_on)
select md5('notice' || g.gift)::uuid, g.authority, p.manager, md5('decide' || g.gift)::uuid, g.declared_on + 5, 'raised-0',
       'DECIDE', '/api/v1/gifts/' || g.gift, g.known_from, case when random() < 0.9 then g.known_from end, g.declared_on
  from gift_register g
  join placement p on p.person = g.declarant
 where g.position = g.entered and g.known_until < 'infinity'
 order by g.position;

insert into event (position, stream, version, category, type, authority, occurred_at, recorded_at, data)
select h.position + row_number() over (order by g.position), g.gift, 1, 'seed', 'seeded.v1', g.authority, g.known_from,
       g.known_from, convert_to(rpad('{"text":"', 498, '0123456789') || '"}', 'UTF8')
  from gift_register g, log_head h
 where g.position = g.entered;

update log_head set position = (select max(position) from event);
