package probity.declarations.donors;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.identity.Authority;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.gift.Cumulations;
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

/** The rows of the donor ledger. */
@Singleton
class DonorLedgerProjection implements Projection<GiftEvent> {

    static final String NAME = "donor-ledger.v1";

    private static final String DECLARE = """
            insert into donor_ledger
                   (donor, donor_kind, donor_name, company_number, charity_number, on_day, pounds, adds_up, code,
                    code_version, added_up, recipient, authority, gift)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CORRECT = """
            update donor_ledger
               set donor = ?, donor_kind = ?, donor_name = ?, company_number = ?, charity_number = ?, on_day = ?,
                   pounds = ?, adds_up = ?, code = ?, code_version = ?, added_up = ?
             where gift = ?
            """;

    private static final String WITHDRAW = "update donor_ledger set adds_up = false, added_up = null where gift = ?";

    private final EventCodec<GiftEvent> codec;
    private final DonorIds donors;
    private final Cumulations cumulations;

    DonorLedgerProjection(Aggregate<Gift, GiftCommand, GiftEvent> gifts, DonorIds donors, Cumulations cumulations) {
        this.codec = gifts.codec();
        this.donors = donors;
        this.cumulations = cumulations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("donor_ledger");
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
            case GiftDeclared(var declarant, var ignored, var declaration) ->
                rows.change(
                        gift, DECLARE, values(declaration, authority, gift, declarant.value(), authority.id(), gift));
            case GiftCorrected(var declaration) ->
                rows.change(gift, CORRECT, values(declaration, authority, gift, gift));
            case GiftsAddedUp(var declaration) ->
                rows.change(gift, CORRECT, values(declaration, authority, gift, gift));
            case GiftWithdrawn _ -> rows.change(gift, WITHDRAW, gift);
            case GiftPassedUp _, GiftDecidedOn _ -> {}
        }
    }

    /** In the order of the columns, and what belongs behind them. Whoever declared a gift wrote its description. */
    private @Nullable Object[] values(Declaration declaration, Authority authority, UUID gift, Object... behind) {
        GiftOffer offer = declaration.offer();
        UUID recipient = offer.description().subject();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(donors.of(offer.donor(), authority, recipient, gift));
        switch (offer.donor()) {
            case Donor.Organisation organisation -> {
                values.add("organisation");
                values.add(organisation.name());
                values.add(organisation.companyNumber());
                values.add(organisation.charityNumber());
            }
            case Donor.Individual _ -> {
                values.add("person");
                values.add(null);
                values.add(null);
                values.add(null);
            }
        }
        values.add(offer.day());
        values.add(offer.value().pounds().amount());
        values.add(declaration.assessment().byItsRules()
                && cumulations.counts(declaration.assessment().judgedBy(), offer));
        values.add(declaration.assessment().code());
        values.add(declaration.assessment().version());
        values.add(Entry.fingerprint(declaration.accumulation()));
        values.addAll(Arrays.asList(behind));
        return values.toArray();
    }
}
