package probity.audit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Delivered;
import probity.chassis.relay.Poison;
import probity.chassis.relay.Received;
import probity.chassis.relay.RecordBytes;

/** Records as the inbox hands them on. */
public final class Records {

    public static final Authority WESTMINSTER = new Authority("westminster");

    public static final Authority LEICESTER = new Authority("leicester");

    private static final String TOPIC = "probity.declarations.v1";

    private Records() {}

    public static Received received(Authority authority, UUID stream, String type, Audience audience, String body) {
        UUID id = UUID.randomUUID();
        UUID epoch = UUID.randomUUID();
        var headers = new RecordHeaders();
        headers.add("ce_id", id.toString().getBytes(UTF_8));
        headers.add("ce_authority", authority.id().getBytes(UTF_8));
        byte[] json = body.getBytes(UTF_8);
        byte[] leaf = RecordBytes.leaf(TOPIC, 0, stream.toString().getBytes(UTF_8), headers, json);
        return new Received(TOPIC, 0, 1, epoch, id, authority, audience, type, stream, null, json, leaf);
    }

    public static Received gift(Authority authority, UUID stream) {
        return received(authority, stream, "probity.declarations.gift-withdrawn.v1", Audience.OFFICERS, "{}");
    }

    public static List<Delivered> gifts(Authority authority, int count) {
        List<Delivered> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(gift(authority, UUID.randomUUID()));
        }
        return records;
    }

    public static Poison poison(@Nullable Authority authority) {
        byte[] leaf = RecordBytes.leaf(TOPIC, 0, null, new RecordHeaders(), "?".getBytes(UTF_8));
        return new Poison(TOPIC, 0, 7, authority, "is no record of ours", leaf);
    }
}
