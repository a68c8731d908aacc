package probity.audit.figures;

/** Campaigns, and the people on each list that one took, whose parts come one after the other. */
final class PeopleOfCampaigns {

    /** What was known, and as at its day: the beginning of a query, with the first four of its parameters. */
    static final String KNOWN = """
            with known as materialized (
                select leaf_index, type, thing, said
                  from fact
                 where authority = ? and type = any (?) and leaf_index < ?
                   and (happened_on is null or happened_on <= ?)),
            person as materialized (
                select distinct on (list.thing, each.person) list.thing as list, each.*
                  from known as list
                 cross join lateral jsonb_to_recordset(list.said -> 'people')
                       as each (person uuid, directorate text, required boolean)
                 where list.type = 'probity.declarations.campaign-people-counted.v1'
                 order by list.thing, each.person, list.leaf_index),
            merged_campaign as (
                select thing as campaign, merged(said order by leaf_index) as said
                  from known
                 where type like 'probity.declarations.campaign-%'
                   and type <> 'probity.declarations.campaign-people-counted.v1'
                 group by thing)
            """;

    private PeopleOfCampaigns() {}
}
