package probity.declarations.gift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.gift.Assessment.Answer;
import probity.declarations.gift.Assessment.Counted;
import probity.declarations.gift.Assessment.Obligation;
import probity.declarations.gift.GiftCommand.DeclareGift;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Extent;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.Money;
import probity.declarations.vocabulary.PersonId;

/** The people, days and gifts that tests speak of. */
public final class GiftExamples {

    public static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");
    public static final PersonId BEN = PersonId.of("00000002-0000-4000-8000-000000000002");
    public static final PersonId CAT = PersonId.of("00000002-0000-4000-8000-000000000003");
    public static final PersonId DAN = PersonId.of("00000002-0000-4000-8000-000000000004");
    public static final UUID DONOR = UUID.fromString("00000002-0000-4000-8000-0000000000d0");

    /** Ben manages Ann, Cat stands in for him, Dan heads them all. */
    public static final Line ABOVE_ANN = new Line(BEN, CAT, DAN);

    public static final Directorate CARE = new Directorate("adult-services");

    public static final LocalDate OFFERED = LocalDate.of(2026, 3, 2);
    public static final LocalDate DUE = LocalDate.of(2026, 3, 30);
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    public static final GiftOffer HAMPER = offer("60.00", Response.ACCEPTED);
    public static final GiftOffer SMALLER_HAMPER = offer("45.50", Response.ACCEPTED);
    public static final GiftOffer REFUSED_HAMPER = offer("60.00", Response.REFUSED);

    /** To be declared within 28 days, and then talked over. */
    public static final Assessment TO_DECLARE = assessment(List.of());

    public static final Assessment FORBIDDEN = assessment(List.of("10"));

    /** With another one it comes to 105.50. */
    public static final Accumulation WITH_ANOTHER = new Accumulation(
            Money.pounds("105.50"),
            LocalDate.of(2025, 3, 3),
            OFFERED,
            List.of(
                    new Accumulation.Part(DONOR, LocalDate.of(2026, 1, 5), Money.pounds("60.00")),
                    new Accumulation.Part(new UUID(2, 2), OFFERED, Money.pounds("45.50"))),
            "The authority looks at twelve months.");

    public static final GiftEvent DECLARED_BY_ANN =
            new GiftDeclared(ANN, CARE, new Declaration(HAMPER, TO_DECLARE, DUE));

    /** The same, with why it was due on that day. */
    public static final GiftEvent DECLARED_WITH_WHY =
            new GiftDeclared(ANN, CARE, new Declaration(HAMPER, explained(TO_DECLARE), DUE));

    /** The same, by somebody whom the code binds by its principles alone. */
    public static final GiftEvent DECLARED_UNASKED = new GiftDeclared(
            ANN,
            CARE,
            new Declaration(HAMPER, Assessment.unasked("town-staff", 3, Extent.PRINCIPLES, List.of("Scope")), DUE));

    private GiftExamples() {}

    static DeclareGift declare(PersonId declarant, LocalDate on) {
        return new DeclareGift(declarant, CARE, HAMPER, TO_DECLARE, on);
    }

    static Confidential told(String text) {
        return new Confidential(ANN.value(), text);
    }

    public static GiftOffer offer(String pounds, Response response) {
        var donor = new Donor.Organisation("Acme Ltd", "01234567", DonorRelation.SUPPLIER, null, null);
        return offer(donor, pounds, response);
    }

    public static GiftOffer offerOfAPerson(String name) {
        var donor = new Donor.Individual(new Confidential(DONOR, name), DonorRelation.SERVICE_USER);
        return offer(donor, "20.00", Response.ACCEPTED);
    }

    private static GiftOffer offer(Donor donor, String pounds, Response response) {
        return new GiftOffer(
                Kind.GIFT,
                donor,
                told("A hamper"),
                Value.exact(Money.pounds(pounds)),
                OFFERED,
                null,
                response,
                Map.of(Circumstance.SOLICITED, false, Circumstance.RELATED_TO_ROLE, true),
                null);
    }

    /** All that can be told of an offer. */
    public static GiftOffer returnedByCharity() {
        var donor = new Donor.Organisation(
                "Parks Trust", null, DonorRelation.APPLICANT, "1234567", Sector.ARTS_AND_RECREATION);
        return new GiftOffer(
                Kind.HOSPITALITY,
                donor,
                told("A hamper"),
                euros("30.00", "0.85", told("A list price")),
                OFFERED,
                OFFERED.plusDays(1),
                Response.RETURNED,
                Map.of(Circumstance.DONOR_TOLD, true),
                told("They had asked for a grant"));
    }

    static Value euros(String amount, String rate, @Nullable Confidential basis) {
        var stated = new Money(new BigDecimal(amount), java.util.Currency.getInstance("EUR"));
        return new Value(stated, new Value.Rate(new BigDecimal(rate), OFFERED), basis);
    }

    /** What has the person talk to some about it, such as "discuss line-manager", one after the other. */
    static Assessment asking(String... talks) {
        return asking(List.of(), talks);
    }

    static Assessment forbidding(String clause, String... talks) {
        return asking(List.of(clause), talks);
    }

    private static Assessment asking(List<String> forbiddenBy, String... talks) {
        List<Obligation> obligations = Stream.of(talks)
                .map(talk -> talk.split(" "))
                .map(talk -> new Obligation(talk[0], talk[1], null, List.of("9.01"), null))
                .toList();
        return new Assessment("town-staff", 3, Answer.YES, DUE, obligations, List.of("9.01"), forbiddenBy);
    }

    private static Assessment assessment(List<String> forbiddenBy) {
        return new Assessment(
                "town-staff",
                3,
                Answer.YES,
                DUE,
                List.of(
                        new Obligation("register", "gifts-register", DUE, List.of("9.01"), null),
                        new Obligation("discuss", "line-manager", null, List.of("9.01"), null)),
                List.of("9.01", "2"),
                forbiddenBy);
    }

    private static Assessment explained(Assessment said) {
        var counted = new Counted("offer", OFFERED, 20, "soon", "Soon is twenty working days.");
        return new Assessment(
                said.code(),
                said.version(),
                said.answer(),
                said.due(),
                List.of(new Obligation("register", "gifts-register", DUE, List.of("9.01"), counted)),
                said.clauses(),
                said.forbiddenBy());
    }
}
