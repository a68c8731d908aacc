package probity.bench;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.Provenance;

/** An event of 500 bytes and its envelope, as a service would store it. */
final class Sample {

    static final String CATEGORY = "sample";

    static final Authority AUTHORITY = new Authority("somewhere");

    static final String ACTOR = "00000000-0000-4000-8000-000000000001";

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");

    static final byte[] HASH = new byte[32];

    static final EncodedEvent EVENT =
            new EncodedEvent("sampled.v1", "{\"text\":\"" + "0123456789".repeat(48) + "012345678\"}");

    private static final String HASH_DIGITS = HexFormat.of().formatHex(HASH);

    private Sample() {}

    static Provenance provenance() {
        return Provenance.of(AUTHORITY, ACTOR, new Provenance.Request(UUID.randomUUID(), HASH_DIGITS), NOW);
    }
}
