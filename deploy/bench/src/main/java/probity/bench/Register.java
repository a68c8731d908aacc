package probity.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import probity.bench.GiftEvent.Corrected;
import probity.bench.GiftEvent.DecidedOn;
import probity.bench.GiftEvent.Declared;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.JsonEventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;

/** A read model as services have them. */
final class Register implements Projection<GiftEvent> {

    static final String TABLE = """
            create table register (
                gift        uuid     primary key,
                authority   text     not null,
                declarant   uuid     not null,
                kind        text     not null,
                amount      numeric  not null,
                offered_on  date     not null,
                verdict     text);
            create index register_by_offer on register (authority, offered_on, gift)
            """;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final List<String> CLAUSES = List.of("9.01", "2 Integrity");

    static final List<GiftEvent> HISTORY = List.of(
            new Declared(new UUID(0, 1), "hospitality", "25.00", DAY, CLAUSES, "x".repeat(350)),
            new Corrected("gift", "25.01", DAY, CLAUSES, "x".repeat(410)),
            new DecidedOn(new UUID(0, 2), "keep", DAY, "x".repeat(400)));

    /** The place says what sealed parts are bound to; there are none here. */
    static final class Codec extends JsonEventCodec<GiftEvent> {

        EncodedEvent encode(GiftEvent event) {
            return encode(
                    event, new EventPlace(Sample.AUTHORITY, new StreamId(category(), new UUID(0, 0)), Version.NEW));
        }

        @Override
        public String category() {
            return "gift";
        }

        @Override
        protected String nameOf(GiftEvent event) {
            return switch (event) {
                case Declared _ -> "gift-declared.v1";
                case Corrected _ -> "gift-corrected.v1";
                case DecidedOn _ -> "gift-decided-on.v1";
            };
        }

        @Override
        protected Class<? extends GiftEvent> typeOf(String name) {
            return switch (name) {
                case "gift-declared.v1" -> Declared.class;
                case "gift-corrected.v1" -> Corrected.class;
                case "gift-decided-on.v1" -> DecidedOn.class;
                default -> throw new IllegalStateException("unknown event in the log: " + name);
            };
        }
    }

    private final Codec codec = new Codec();

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Set<String> tables() {
        return Set.of("register");
    }

    @Override
    public Codec codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<GiftEvent> recorded, RowChanges rows) throws SQLException {
        UUID gift = recorded.stream().id();
        switch (recorded.event()) {
            case Declared it ->
                rows.change(
                        gift,
                        "insert into register (gift, authority, declarant, kind, amount, offered_on)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        gift,
                        recorded.provenance().authority().id(),
                        it.declarant(),
                        it.kind(),
                        new BigDecimal(it.amount()),
                        it.offeredOn());
            case Corrected it ->
                rows.change(
                        gift,
                        "update register set kind = ?, amount = ?, offered_on = ? where gift = ?",
                        it.kind(),
                        new BigDecimal(it.amount()),
                        it.offeredOn(),
                        gift);
            case DecidedOn it ->
                rows.change(gift, "update register set verdict = ? where gift = ?", it.verdict(), gift);
        }
    }
}
