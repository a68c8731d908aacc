package probity.acceptance;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a reporter shows of themselves without wanting to, and words that they write: random, so that each is unique. */
final class Canaries {

    private final SecureRandom random = new SecureRandom();

    /** In all words, so that one needle finds any of them. */
    private final String mark = "canary" + hex(8);

    private final String groups = hex(12).replaceAll("0(.{3})", "f$1");

    private final String address = "2001:db8:" + groups.replaceAll("(.{4})(?=.)", "$1:");

    /** Of this machine's own ones: it is what whoever is asked sees of who asks. */
    private final String source = "127.%d.%d.%d".formatted(octet(), octet(), octet());

    private final String trace = hex(16);

    private final AtomicInteger words = new AtomicInteger();

    /** A word that nobody wrote before. */
    String word() {
        return mark + "x" + words.getAndIncrement();
    }

    /** Names and values by turns: what browsers, proxies and tracing send. */
    List<String> headers() {
        return List.of(
                "User-Agent",
                word() + "/1.0",
                "Accept-Language",
                "x-" + word(),
                "Referer",
                "https://%s.example/".formatted(word()),
                "Cookie",
                "session=" + word(),
                "X-Forwarded-For",
                address,
                "Forwarded",
                "for=\"[%s]\"".formatted(address),
                "X-Real-IP",
                address,
                "traceparent",
                "00-%s-%s-01".formatted(trace, trace.substring(16)),
                "X-Request-ID",
                word(),
                "Idempotency-Key",
                word());
    }

    /** The address that requests come from. */
    String source() {
        return source;
    }

    /** What to look for. */
    List<String> secrets() {
        return List.of(mark, address, "20010db8" + groups, source, trace, trace.substring(16));
    }

    private int octet() {
        return random.nextInt(100, 250);
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
