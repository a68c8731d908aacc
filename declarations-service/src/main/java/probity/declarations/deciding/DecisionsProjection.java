package probity.declarations.deciding;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.gift.Decides;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Donor;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;
import probity.declarations.gift.GiftOffer;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Words;

/**
 * Which gifts wait for a word from above, and whose; and since when the HR director is told of them. Where people stand
 * is asked when the list is shown.
 */
@Singleton
class DecisionsProjection implements Projection<GiftEvent> {

    static final String NAME = "gift-decisions.v2";

    private static final String DECLARE = """
            insert into gift_decision
                   (kind, donor_kind, donor, donor_relation, pounds, offered_on, declared_on, response, forbidden_by,
                    decides, awaited, told, gift, authority, position, declarant, directorate)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CORRECT = """
            update gift_decision
               set kind = ?, donor_kind = ?, donor = ?, donor_relation = ?, pounds = ?, offered_on = ?, declared_on = ?,
                   response = ?, forbidden_by = ?, decides = ?, awaited = ?, told = ?,
                   manager = null, verdict = null, decided_on = null
             where gift = ?
            """;

    private static final String PASS_UP = "update gift_decision set decides = 'director' where gift = ?";

    private static final String DECIDE = """
            update gift_decision
               set awaited = false, manager = ?, verdict = ?, decided_on = ?, told = case when ? then ? else told end
             where gift = ?
            """;

    private static final String WITHDRAW = "update gift_decision set awaited = false, told = null where gift = ?";

    private final EventCodec<GiftEvent> codec;

    DecisionsProjection(Aggregate<Gift, GiftCommand, GiftEvent> gifts) {
        this.codec = gifts.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("gift_decision");
    }

    @Override
    public EventCodec<GiftEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<GiftEvent> recorded, RowChanges rows) {
        UUID gift = recorded.stream().id();
        long position = recorded.position();
        switch (recorded.event()) {
            case GiftDeclared(var declarant, var directorate, var declaration) -> {
                String authority = recorded.provenance().authority().id();
                rows.change(
                        gift,
                        DECLARE,
                        values(declaration, position, gift, authority, position, declarant.value(), directorate.id()));
            }
            case GiftCorrected(var declaration) -> rows.change(gift, CORRECT, values(declaration, position, gift));
            case GiftsAddedUp(var declaration) -> rows.change(gift, CORRECT, values(declaration, position, gift));
            case GiftPassedUp _ -> rows.change(gift, PASS_UP, gift);
            case GiftDecidedOn(var manager, var verdict, var on, var hrDirectorTold, var _) ->
                rows.change(gift, DECIDE, manager.value(), Words.of(verdict), on, hrDirectorTold, position, gift);
            case GiftWithdrawn _ -> rows.change(gift, WITHDRAW, gift);
        }
    }

    /** In the order of the columns, and what belongs behind them. */
    private static @Nullable Object[] values(Declaration declaration, long position, Object... behind) {
        GiftOffer offer = declaration.offer();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Words.of(offer.kind()));
        switch (offer.donor()) {
            case Donor.Organisation organisation -> {
                values.add("organisation");
                values.add(organisation.name());
            }
            case Donor.Individual _ -> {
                values.add("person");
                values.add(null);
            }
        }
        values.add(Words.of(offer.donor().relation()));
        values.add(offer.value().pounds().amount());
        values.add(offer.offeredOn());
        values.add(declaration.on());
        values.add(Words.of(offer.response()));
        values.add(String.join("\n", declaration.assessment().forbiddenBy()));
        values.add(Words.of(declaration.decides()));
        values.add(declaration.decides() != Decides.NOBODY);
        values.add(declaration.assessment().asksFor(Post.HR_DIRECTOR) ? position : null);
        values.addAll(Arrays.asList(behind));
        return values.toArray();
    }
}
