package probity.declarations.replaying;

import java.util.UUID;
import probity.chassis.identity.Authority;
import probity.declarations.gift.Donor;

/** Tells whether two gifts came from one donor, without a name. */
@FunctionalInterface
public interface DonorKeys {
    UUID of(Donor donor, Authority authority, UUID recipient, UUID gift);
}
