package probity.declarations.replaying;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.GiftFacts;
import probity.declarations.code.GiftOutcome;

/**
 * A declaration that stands, as far as a code judges it.
 *
 * @param giver the donor, or the group that counts as one with the donor
 */
record JudgedGift(
        UUID gift,
        UUID declarant,
        UUID giver,
        String directorate,
        CodeVersion judgedBy,
        GiftFacts facts,
        GiftOutcome outcome,
        LocalDate declaredOn) {

    /** By which it is added up. */
    LocalDate day() {
        return Objects.requireNonNullElse(facts.receivedOn(), facts.offeredOn());
    }

    boolean isOfOneDonorWith(JudgedGift other) {
        return declarant.equals(other.declarant) && giver.equals(other.giver);
    }
}
