package probity.declarations.register;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.vocabulary.Words;

/** The rows of the register. An entry stands from the declaration on: it never waits for the manager. */
@Singleton
class GiftRegisterProjection implements Projection<GiftEvent> {

    static final String NAME = "gift-register.v1";

    private static final String DECLARE = """
            insert into gift_register
                   (gift, authority, position, declarant, directorate, status, kind, donor_kind, donor, company_number,
                    donor_relation, pounds, estimated, offered_on, declared_on, response, code, code_version, answer,
                    due, days_late, clauses)
            values (?, ?, ?, ?, ?, 'declared', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CORRECT = """
            update gift_register
               set kind = ?, donor_kind = ?, donor = ?, company_number = ?, donor_relation = ?, pounds = ?,
                   estimated = ?, offered_on = ?, declared_on = ?, response = ?, code = ?, code_version = ?,
                   answer = ?, due = ?, days_late = ?, clauses = ?, status = 'declared', manager = null, verdict = null
             where gift = ?
            """;

    private static final String DECIDE =
            "update gift_register set status = 'decided-on', manager = ?, verdict = ? where gift = ?";

    private static final String WITHDRAW = "update gift_register set status = 'withdrawn' where gift = ?";

    private final EventCodec<GiftEvent> codec;

    GiftRegisterProjection(Aggregate<Gift, GiftCommand, GiftEvent> gifts) {
        this.codec = gifts.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("gift_register");
    }

    @Override
    public EventCodec<GiftEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<GiftEvent> recorded, RowChanges rows) {
        UUID gift = recorded.stream().id();
        switch (recorded.event()) {
            case GiftDeclared declared -> declare(recorded, declared, rows);
            case GiftCorrected(var declaration) -> correct(gift, declaration, rows);
            case GiftDecidedOn decided ->
                rows.change(gift, DECIDE, decided.manager().value(), Words.of(decided.verdict()), gift);
            case GiftWithdrawn _ -> rows.change(gift, WITHDRAW, gift);
        }
    }

    private static void declare(Recorded<GiftEvent> recorded, GiftDeclared declared, RowChanges rows) {
        UUID gift = recorded.stream().id();
        var values = new Values()
                .add(gift)
                .add(recorded.provenance().authority().id())
                .add(recorded.position())
                .add(declared.declarant().value())
                .add(declared.directorate().id());
        rows.change(gift, DECLARE, values.with(declared.declaration()).toArray());
    }

    private static void correct(UUID gift, Declaration declaration, RowChanges rows) {
        rows.change(gift, CORRECT, new Values().with(declaration).add(gift).toArray());
    }
}
