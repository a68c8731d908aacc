package probity.bench;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Declares gifts through the gateway, over as many connections as declare at the same time. */
final class GiftClient implements AutoCloseable {

    /** One person declares for a whole council: of so many givers, a few in a hundred come back, and add up. */
    private static final int DONORS = 1_000_000;

    private static final String ID = "\"id\":\"";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final URI gateway;
    private final Queue<KeptConnection> kept = new ConcurrentLinkedQueue<>();

    GiftClient(URI gateway) {
        this.gateway = gateway;
    }

    /** Answers the gift's id. Whatever goes wrong is an exception whose message tells one kind from another. */
    String declare(String token) throws IOException {
        KeptConnection connection = kept.poll();
        if (connection == null) {
            connection = new KeptConnection(gateway);
        }
        var answer = connection.post("/api/v1/gifts", headers(token), gift());
        kept.add(connection);
        if (answer.status() != 201) {
            throw new IOException("status " + answer.status());
        }
        int id = answer.body().indexOf(ID) + ID.length();
        return answer.body().substring(id, id + 36);
    }

    private static String headers(String token) {
        var random = ThreadLocalRandom.current();
        var key = new UUID(random.nextLong(), random.nextLong());
        return "Authorization: Bearer %s\r\nIdempotency-Key: %s\r\n".formatted(token, key);
    }

    private static String gift() {
        return """
                {"kind": "gift", "donor": {"organisation": "Donor %d Ltd", "relation": "supplier"},
                 "description": "A hamper", "value": {"amount": "25.00", "currency": "GBP"},
                 "offeredOn": "%s", "response": "accepted"}
                """.formatted(ThreadLocalRandom.current().nextInt(DONORS), LocalDate.now(LONDON));
    }

    @Override
    public void close() throws IOException {
        for (KeptConnection connection : kept) {
            connection.close();
        }
    }
}
