-- :gifts gifts of six years in Kensington and Chelsea, of a tenth as many people with three givers each, as the projection
-- would have made them.

insert into judged_gift
       (gift, authority, code, version, declarant, directorate, kind, pounds, donor_relation, offered_on, received_on,
        response, circumstances, declared_on, donor, outcome)
select md5('gift' || n)::uuid, 'kensington-chelsea', ':code', 1, md5('person' || person)::uuid,
       'directorate-' || person % 20, (array['gift', 'hospitality', 'token', 'prize', 'sponsorship'])[1 + n % 5],
       round((5 + 200 * random() * random() * random())::numeric, 2),
       (array['supplier', 'bidder', 'applicant', 'regulated', 'service-user', 'other'])[1 + n % 6], day, null,
       case when n % 3 = 0 then 'refused' else 'accepted' end,
       case when n % 4 = 0 then 'solicited=false relatedToRole' else '' end, day + 4 + n % 3,
       md5('donor' || person || ' ' || n % 3)::uuid, case when n % 3 = 0 then 'refused' else 'accepted' end
  from generate_series(1, :gifts) n
 cross join lateral (select 1 + (n::bigint * 7919) % greatest(1, :gifts / 10) as person,
                            date '2020-11-01' + (n::bigint * 2190 / :gifts)::int as day) drawn;
