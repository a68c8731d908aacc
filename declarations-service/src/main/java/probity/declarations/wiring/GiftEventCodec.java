package probity.declarations.wiring;

import com.fasterxml.jackson.databind.Module;
import probity.chassis.log.JsonEventCodec;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class GiftEventCodec extends JsonEventCodec<GiftEvent> {

    GiftEventCodec(Module sealed) {
        super(sealed, StoredTypes.gifts(), StoredTypes.obligations());
    }

    @Override
    public String category() {
        return "gift";
    }

    @Override
    protected String nameOf(GiftEvent event) {
        return switch (event) {
            case GiftDeclared _ -> "gift-declared.v1";
            case GiftCorrected _ -> "gift-corrected.v1";
            case GiftPassedUp _ -> "gift-passed-up.v1";
            case GiftDecidedOn _ -> "gift-decided-on.v1";
            case GiftsAddedUp _ -> "gifts-added-up.v1";
            case GiftWithdrawn _ -> "gift-withdrawn.v1";
        };
    }

    @Override
    protected Class<? extends GiftEvent> typeOf(String name) {
        return switch (name) {
            case "gift-declared.v1" -> GiftDeclared.class;
            case "gift-corrected.v1" -> GiftCorrected.class;
            case "gift-passed-up.v1" -> GiftPassedUp.class;
            case "gift-decided-on.v1" -> GiftDecidedOn.class;
            case "gifts-added-up.v1" -> GiftsAddedUp.class;
            case "gift-withdrawn.v1" -> GiftWithdrawn.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
