package probity.audit.figures;

import static probity.audit.figures.Rows.array;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.Things;
import probity.chassis.relay.Audience;

/**
 * A record that told of something which was counted. Who may not read it sees its place and hash alone.
 *
 * @param leafHash in base64, as the ledger's proofs have it
 * @param stream the gift, campaign, annual declaration or training whose timeline it is in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contribution(
        long leafIndex,
        String leafHash,
        @Nullable UUID event,
        @Nullable String type,
        @Nullable UUID stream) {

    /** To be completed by the query for the things. */
    static final String OF_THINGS = """
            select f.leaf_index, e.leaf_hash, e.event, e.type, e.stream, e.audience = any (?) as is_for_reader
              from fact f
              join ledger_entry e on e.authority = f.authority and e.leaf_index = f.leaf_index
             where f.authority = ? and f.type = any (?) and f.leaf_index < ?
               and (f.happened_on is null or f.happened_on <= ?)
               and f.thing in (%s)
             order by f.leaf_index desc
             limit ?
            """;

    /** Of whom, for whom and how much of it is asked. */
    record Wanted(List<Audience> readers, long before, int limit) {

        Stream<Object> parameters(Things things, Asked asked) {
            return Stream.of(
                    readers.stream().map(Audience::code).toArray(String[]::new),
                    asked.authority().id(),
                    array(things.sources()),
                    Math.min(before, asked.size()),
                    asked.lastDay(),
                    limit);
        }
    }

    static Contribution of(ResultSet row) throws SQLException {
        boolean isForReader = row.getBoolean("is_for_reader");
        return new Contribution(
                row.getLong("leaf_index"),
                Base64.getEncoder().encodeToString(row.getBytes("leaf_hash")),
                isForReader ? row.getObject("event", UUID.class) : null,
                isForReader ? row.getString("type") : null,
                isForReader ? row.getObject("stream", UUID.class) : null);
    }
}
