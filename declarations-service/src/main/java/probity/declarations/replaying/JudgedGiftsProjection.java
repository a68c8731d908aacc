package probity.declarations.replaying;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.identity.Authority;
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
import probity.declarations.gift.GiftOffer;
import probity.declarations.vocabulary.Words;

/** The facts by which each declaration that stands was judged. A withdrawn one is judged no more. */
@Singleton
class JudgedGiftsProjection implements Projection<GiftEvent> {

    static final String NAME = "judged-gifts.v2";

    private static final String DECLARE = """
        insert into judged_gift
               (code, version, by_rules, kind, pounds, donor_relation, offered_on, received_on, response, circumstances,
                declared_on, outcome, donor, gift, authority, declarant, directorate)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private static final String CORRECT = """
        update judged_gift
           set code = ?, version = ?, by_rules = ?, kind = ?, pounds = ?, donor_relation = ?, offered_on = ?,
               received_on = ?, response = ?, circumstances = ?, declared_on = ?, outcome = ?, donor = ?
         where gift = ?
        """;

    private static final String WITHDRAW = "delete from judged_gift where gift = ?";

    private final EventCodec<GiftEvent> codec;
    private final FactsOfOffers words;
    private final DonorKeys donors;

    JudgedGiftsProjection(Aggregate<Gift, GiftCommand, GiftEvent> gifts, FactsOfOffers words, DonorKeys donors) {
        this.codec = gifts.codec();
        this.words = words;
        this.donors = donors;
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
        Authority authority = recorded.provenance().authority();
        switch (recorded.event()) {
            case GiftDeclared declared ->
                rows.change(
                        gift,
                        DECLARE,
                        values(
                                declared.declaration(),
                                authority,
                                gift,
                                authority.id(),
                                declared.declarant().value(),
                                declared.directorate().id()));
            case GiftCorrected(var declaration) -> rows.change(gift, CORRECT, values(declaration, authority, gift));
            case GiftPassedUp _, GiftDecidedOn _, GiftsAddedUp _ -> {}
            case GiftWithdrawn _ -> rows.change(gift, WITHDRAW, gift);
        }
    }

    /** In the order of the columns, and what belongs behind them. Whoever declared a gift wrote its description. */
    private @Nullable Object[] values(Declaration declaration, Authority authority, UUID gift, Object... behind) {
        GiftOffer offer = declaration.offer();
        GiftFacts facts = words.facts(offer);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(declaration.assessment().code());
        values.add(declaration.assessment().version());
        values.add(declaration.assessment().byItsRules());
        values.add(facts.kind().id());
        values.add(facts.value().inPounds().amount());
        values.add(facts.donor().id());
        values.add(facts.offeredOn());
        values.add(facts.receivedOn());
        values.add(facts.response().id());
        values.add(circumstances(facts.known()));
        values.add(declaration.on());
        values.add(Words.of(offer.response()));
        values.add(donors.of(offer.donor(), authority, offer.description().subject(), gift));
        values.add(gift);
        values.addAll(Arrays.asList(behind));
        return values.toArray();
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
