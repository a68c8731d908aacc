package probity.declarations.declaring;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;

/** Which gifts a person has declared. What they hold is folded from the log when it is shown. */
@Singleton
class OwnGiftsProjection implements Projection<GiftEvent> {

    static final String NAME = "own-gifts.v1";

    private static final String DECLARE =
            "insert into own_gift (gift, authority, declarant, position) values (?, ?, ?, ?)";

    private final EventCodec<GiftEvent> codec;

    OwnGiftsProjection(Aggregate<Gift, GiftCommand, GiftEvent> gifts) {
        this.codec = gifts.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("own_gift");
    }

    @Override
    public EventCodec<GiftEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<GiftEvent> recorded, RowChanges rows) {
        UUID gift = recorded.stream().id();
        switch (recorded.event()) {
            case GiftDeclared declared ->
                rows.change(
                        gift,
                        DECLARE,
                        gift,
                        recorded.provenance().authority().id(),
                        declared.declarant().value(),
                        recorded.position());
            case GiftCorrected _, GiftsAddedUp _, GiftPassedUp _, GiftDecidedOn _, GiftWithdrawn _ -> {}
        }
    }
}
