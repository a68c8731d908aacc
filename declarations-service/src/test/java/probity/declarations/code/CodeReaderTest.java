package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Money;

/** Every part of a document that this service understands, read once. */
class CodeReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final Recipient REGISTER = new Recipient("register", "The register", null);

    private static final Map<String, Object> SOON =
            Map.of("id", "soon", "says", "soon", "workingDays", 3, "authorityChoice", "three days");

    private static final Map<String, Object> RULE = Map.of(
            "id",
            "rule",
            "clauses",
            List.of("1", "2"),
            "authorityChoice",
            "chosen",
            "law",
            "an Act",
            "when",
            Map.of(
                    "kind",
                    List.of("gift", "loyalty-card"),
                    "donor",
                    List.of("service-user"),
                    "response",
                    "refused",
                    "value",
                    Map.of("above", "5.00", "atMost", "7.50"),
                    "solicited",
                    true,
                    "normalDuty",
                    false),
            "declare",
            "ask",
            "prohibited",
            true,
            "duties",
            List.of(
                    Map.of("act", "record-response", "to", "register"),
                    Map.of("act", "register", "to", "register", "within", Map.of("clock", "soon", "of", "offer")),
                    Map.of(
                            "act", "register",
                            "to", "register",
                            "within", Map.of("days", 28, "of", "receipt", "clauses", List.of("2")))),
            "exempts",
            List.of("other"),
            "why",
            "because");

    private static Map<String, Object> document() {
        Map<String, Object> document = new HashMap<>();
        document.put("code", "a-code");
        document.put("version", 3);
        document.put("title", "A code");
        document.put("inForceFrom", "2026-01-01");
        document.put("supersedes", "old-code");
        document.put("adoptions", List.of(Map.of("authority", "town", "binds", "member", "from", "2026-01-01")));
        document.put("recipients", List.of(Map.of("id", "register", "title", "The register")));
        document.put("calendar", Map.of("closedOn", List.of("2026-12-25")));
        document.put("clocks", List.of(SOON));
        document.put(
                "gifts",
                Map.of("assumed", Map.of("relatedToRole", true, "significant", false), "rules", List.of(RULE)));
        return document;
    }

    @Test
    void a_document_becomes_a_code_with_nothing_lost() {
        var rule = new GiftRule(
                "rule",
                new Basis(List.of("1", "2"), "chosen", "an Act"),
                List.of(
                        new Condition.KindIn(Set.of(GiftKind.GIFT, GiftKind.LOYALTY_CARD)),
                        new Condition.DonorIn(Set.of(DonorRelation.SERVICE_USER)),
                        new Condition.ResponseIs(GiftResponse.REFUSED),
                        new Condition.ValueIs(Comparison.ABOVE, Money.pounds("5.00")),
                        new Condition.ValueIs(Comparison.AT_MOST, Money.pounds("7.50")),
                        new Condition.FactIs(Fact.SOLICITED, true),
                        new Condition.FactIs(Fact.NORMAL_DUTY, false)),
                Answer.ASK,
                true,
                List.of(
                        new Duty(Act.RECORD_RESPONSE, REGISTER, null),
                        new Duty(Act.REGISTER, REGISTER, soon()),
                        new Duty(Act.REGISTER, REGISTER, inFourWeeks())),
                Set.of("other"),
                "because");

        assertThat(CodeDocument.of(document()).code())
                .isEqualTo(new Code(
                        new CodeVersion(new CodeId("a-code"), 3),
                        "A code",
                        DAY,
                        new CodeId("old-code"),
                        List.of(new Adoption("town", Capacity.MEMBER, DAY)),
                        new GiftRules(
                                Map.of(Fact.RELATED_TO_ROLE, true, Fact.SIGNIFICANT, false),
                                List.of(rule),
                                new WorkingDays(Set.of(LocalDate.of(2026, 12, 25))))));
    }

    private static Deadline soon() {
        return new Deadline(3, "soon", Deadline.Start.OFFER, new Basis(List.of(), "three days", null));
    }

    private static Deadline inFourWeeks() {
        return new Deadline(28, null, Deadline.Start.RECEIPT, new Basis(List.of("2"), null, null));
    }

    @Test
    void a_rule_may_be_as_small_as_a_name_and_a_reason() {
        Map<String, Object> document = document();
        document.put("gifts", Map.of("rules", List.of(Map.of("id", "small", "why", "because"))));

        assertThat(CodeDocument.of(document).code().gifts().rules())
                .containsExactly(new GiftRule(
                        "small",
                        new Basis(List.of(), null, null),
                        List.of(),
                        null,
                        false,
                        List.of(),
                        Set.of(),
                        "because"));
    }

    @Test
    void what_must_be_there_is_missed_by_name() {
        Map<String, Object> document = document();
        document.remove("title");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeDocument.of(document))
                .withMessage("the document lacks title");
    }

    @Test
    void a_recipient_that_nobody_defined_is_missed_by_name() {
        Map<String, Object> document = document();
        document.put("recipients", List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeDocument.of(document))
                .withMessage("the document does not define register");
    }
}
