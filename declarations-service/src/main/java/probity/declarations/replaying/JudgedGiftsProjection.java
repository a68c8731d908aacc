package probity.declarations.replaying;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.code.Fact;
import probity.declarations.code.GiftFacts;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;

/** The facts by which each declaration that stands was judged. A withdrawn one is judged no more. */
@Singleton
class JudgedGiftsProjection implements Projection<GiftEvent> {

    static final String NAME = "judged-gifts.v1";

    private static final String DECLARE = """
        insert into judged_gift
               (code, version, kind, pounds, donor_relation, offered_on, received_on, response, circumstances,
                declared_on, gift, authority, declarant, directorate)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private static final String CORRECT = """
        update judged_gift
           set code = ?, version = ?, kind = ?, pounds = ?, donor_relation = ?, offered_on = ?, received_on = ?,
               response = ?, circumstances = ?, declared_on = ?
         where gift = ?
        """;

    private static final String WITHDRAW = "delete from judged_gift where gift = ?";

    private final EventCodec<GiftEvent> codec;
    private final FactsOfOffers words;

    JudgedGiftsProjection(Aggregate<Gift, GiftCommand, GiftEvent> gifts, FactsOfOffers words) {
        this.codec = gifts.codec();
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("judged_gift");
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
                        values(
                                declared.declaration(),
                                gift,
                                recorded.provenance().authority().id(),
                                declared.declarant().value(),
                                declared.directorate().id()));
            case GiftCorrected(var declaration) -> rows.change(gift, CORRECT, values(declaration, gift));
            case GiftPassedUp _, GiftDecidedOn _, GiftsAddedUp _ -> {}
            case GiftWithdrawn _ -> rows.change(gift, WITHDRAW, gift);
        }
    }

    private @Nullable Object[] values(Declaration declaration, Object... of) {
        GiftFacts facts = words.facts(declaration.offer());
        @Nullable Object[] values = new @Nullable Object[10 + of.length];
        values[0] = declaration.assessment().code();
        values[1] = declaration.assessment().version();
        values[2] = facts.kind().id();
        values[3] = facts.value().inPounds().amount();
        values[4] = facts.donor().id();
        values[5] = facts.offeredOn();
        values[6] = facts.receivedOn();
        values[7] = facts.response().id();
        values[8] = circumstances(facts.known());
        values[9] = declaration.on();
        System.arraycopy(of, 0, values, 10, of.length);
        return values;
    }

    /** {@code solicited relatedToRole=false}: a word alone is true. */
    private static String circumstances(Map<Fact, Boolean> known) {
        return known.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each ->
                        each.getValue() ? each.getKey().id() : each.getKey().id() + "=false")
                .collect(joining(" "));
    }
}
