package probity.chassis.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import java.util.regex.Pattern;

/** The client's name for its request. It counts for one caller and one kind of command alone. */
public record IdempotencyKey(String value) {

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,100}");

    /** Called by Quarkus REST with the header; the resource defaults an absent one to "". */
    public IdempotencyKey {
        if (value.isEmpty()) {
            throw Problem.of(
                            BAD_REQUEST,
                            "idempotency-key-required",
                            "Name your request in the header Idempotency-Key, so that sending it twice does no harm.")
                    .thrown();
        }
        if (!PRINTABLE.matcher(value).matches()) {
            throw Problem.of(
                            BAD_REQUEST,
                            "malformed-idempotency-key",
                            "An Idempotency-Key has 1 to 100 printable ASCII characters and no space.")
                    .thrown();
        }
    }
}
