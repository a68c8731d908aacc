package probity.audit.listening;

import static probity.audit.listening.Body.there;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.ValueBands;
import probity.contracts.Money;
import probity.contracts.declarations.GiftCorrected;
import probity.contracts.declarations.GiftDeclared;
import probity.contracts.declarations.GiftWithdrawn;

/** What facts say of gifts, hospitality and offers of either. */
final class GiftsSaid {

    private static final Set<String> RESPONSES = Set.of("accepted", "refused");

    private final ValueBands bands;

    GiftsSaid(ValueBands bands) {
        this.bands = bands;
    }

    Optional<Said> read(String type, byte[] body) {
        return switch (type) {
            case "probity.declarations.gift-declared.v1" -> Optional.of(declared(Body.read(body, GiftDeclared.class)));
            case "probity.declarations.gift-corrected.v1" ->
                Optional.of(corrected(Body.read(body, GiftCorrected.class)));
            case "probity.declarations.gift-withdrawn.v1" ->
                Optional.of(withdrawn(Body.read(body, GiftWithdrawn.class)));
            default -> Optional.empty();
        };
    }

    private Said declared(GiftDeclared gift) {
        return Said.of(there(gift.gift()), there(gift.declaredOn()))
                .with("declaredOn", gift.declaredOn())
                .with("directorate", gift.directorate())
                .with("aroseOn", aroseOn(gift.receivedOn(), gift.offeredOn()))
                .with("band", band(gift.value()))
                .with("response", response(gift.response()))
                .with("timeliness", timeliness(gift.daysLate()))
                .with("donor", gift.donor())
                .with("code", code(gift.code(), gift.codeVersion()));
    }

    /** As a correction is all that is true now, it is true of every day. */
    private Said corrected(GiftCorrected gift) {
        return Said.of(there(gift.gift()), null)
                .with("declaredOn", there(gift.declaredOn()))
                .with("aroseOn", aroseOn(gift.receivedOn(), gift.offeredOn()))
                .with("band", band(gift.value()))
                .with("response", response(gift.response()))
                .with("timeliness", timeliness(gift.daysLate()))
                .with("donor", gift.donor())
                .with("code", code(gift.code(), gift.codeVersion()));
    }

    private static Said withdrawn(GiftWithdrawn gift) {
        return Said.of(there(gift.gift()), gift.on()).with("withdrawn", true);
    }

    private static @Nullable LocalDate aroseOn(@Nullable LocalDate receivedOn, @Nullable LocalDate offeredOn) {
        return receivedOn == null ? offeredOn : receivedOn;
    }

    static String timeliness(int daysLate) {
        return daysLate > 0 ? "late" : "in-time";
    }

    static @Nullable String code(@Nullable String code, int version) {
        return code == null ? null : code + " " + version;
    }

    private String band(@Nullable Money sent) {
        Money value = there(sent);
        try {
            BigDecimal amount = new BigDecimal(there(value.amount()));
            if (amount.signum() < 0) {
                throw new UnreadableFact("an amount is negative");
            }
            return bands.of(amount, there(value.currency()));
        } catch (NumberFormatException _) {
            throw new UnreadableFact("an amount is no number");
        }
    }

    private static String response(@Nullable String sent) {
        String response = there(sent);
        if (!RESPONSES.contains(response)) {
            throw new UnreadableFact("a response is neither accepted nor refused");
        }
        return response;
    }
}
