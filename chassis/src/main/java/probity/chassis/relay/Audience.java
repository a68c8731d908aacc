package probity.chassis.relay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may see a published fact. It is fixed when the fact is written; a wider one needs a new fact. */
public enum Audience {
    PUBLIC,
    AUTHORITY,
    OFFICERS,
    CASE;

    /** The word on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Audience> of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code().equals(code))
                .findFirst();
    }
}
