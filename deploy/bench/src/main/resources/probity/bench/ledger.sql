-- A ledger of :entries entries, with the subtrees that the service would have kept. Nobody appends until it is done.
alter table ledger_entry disable trigger user;
alter table ledger_subtree disable trigger user;

update ledger set size = greatest(size, :entries) where authority = ':authority';

insert into ledger_entry (authority, leaf_index, leaf_hash, record, event, stream, type, audience)
select ':authority', i, sha256('\x00'::bytea || made.record), made.record, md5('event ' || i)::uuid,
       told.gift, 'probity.declarations.gift-withdrawn.v1', 'officers'
  from generate_series((select count(*) from ledger_entry where authority = ':authority'), :entries - 1) i
 cross join lateral (select timestamp '2020-01-01' + i * interval '20 seconds' as time,
                            md5('stream ' || i % 1000000)::uuid as gift) told
 cross join lateral (select convert_to(format(E'probity.declarations.v1/0\nentry: %s%s\nce_time: %sZ\n\n{"gift":"%s","on":"%s"}',
                                              i, repeat('.', 100), to_char(told.time, 'YYYY-MM-DD"T"HH24:MI:SS'), told.gift,
                                              told.time::date), 'UTF8') as record) made;

create temporary table level as
select leaf_index as i, leaf_hash as hash from ledger_entry where authority = ':authority' and leaf_index < :entries;

do $$ begin
    for tier in 1..3 loop
        for height in 1..8 loop
            create temporary table joined as
            select l.i / 2 as i, sha256('\x01'::bytea || l.hash || r.hash) as hash
              from level l
              join level r on r.i = l.i + 1
             where l.i % 2 = 0;
            drop table level;
            alter table joined rename to level;
        end loop;
        insert into ledger_subtree (authority, tier, subtree_index, hash)
        select ':authority', tier, i, hash from level
            on conflict do nothing;
    end loop;
end $$;

alter table ledger_entry enable trigger user;
alter table ledger_subtree enable trigger user;
