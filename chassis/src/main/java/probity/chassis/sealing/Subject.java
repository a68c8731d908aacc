package probity.chassis.sealing;

import java.util.UUID;
import probity.chassis.identity.Authority;

/** Whose data it is. */
record Subject(Authority authority, UUID id) {

    /** What the subject's wrapped key is bound to, so that keys cannot be swapped in the database. */
    byte[] context() {
        return Parts.of("data-key", authority.id(), id.toString());
    }
}
