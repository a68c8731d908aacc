package probity.chassis.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import java.util.regex.Pattern;

/** The client's name for its request. It counts for one caller and one kind of command alone. */
public record IdempotencyKey(String value) {

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,100}");

    /** Called by Quarkus REST with the header; the resource defaults an absent one to "". */
    public IdempotencyKey {
        if (value.isEmpty()) {
            throw Problem.of(BAD_REQUEST, "idempotency-key-required").thrown();
        }
        if (!PRINTABLE.matcher(value).matches()) {
            throw Problem.of(BAD_REQUEST, "malformed-idempotency-key").thrown();
        }
    }
}
