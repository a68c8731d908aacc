package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static probity.declarations.code.GiftExamples.gift;
import static probity.declarations.code.ShippedCodes.KENSINGTON_CONSTITUTION;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OfficersGiftsOfKensingtonTest {

    @Test
    @Tag("G-1")
    void twenty_pounds_is_registered_first_and_then_discussed() {
        var assessment = gift("20.00").under(KENSINGTON_CONSTITUTION);

        assertThat(assessment.answer()).isEqualTo(Answer.YES);
        assertThat(assessment.obligations())
                .extracting(Obligation::act, obligation -> obligation.to().id())
                .containsExactly(
                        tuple(Act.REGISTER, "gift-register"),
                        tuple(Act.DISCUSS, "line-manager"),
                        tuple(Act.RECORD_RESPONSE, "gift-register"));
        assertThat(assessment.clauses()).containsExactly("9.01", "2 Integrity");
    }

    @Test
    @Tag("G-1")
    void the_entry_has_a_day_of_its_own_and_does_not_wait_for_the_discussion() {
        var obligations = gift("20.00").under(KENSINGTON_CONSTITUTION).obligations();

        assertThat(obligations.get(0).due()).isEqualTo(GiftExamples.MONDAY.plusDays(7));
        assertThat(obligations.get(0).whyThisDate()).contains("5 working days").contains("no number");
        assertThat(obligations.get(1).due()).isNull();
    }

    @Test
    @Tag("G-2")
    void below_twenty_pounds_the_contradiction_is_shown_and_not_decided() {
        var assessment = gift("19.99").under(KENSINGTON_CONSTITUTION);

        assertThat(assessment.answer()).isEqualTo(Answer.ASK);
        assertThat(assessment.clauses()).containsExactly("9.01", "2 Integrity");
        assertThat(assessment.authorityChoices()).hasSize(1);
    }

    @Test
    @Tag("G-3")
    void a_refused_offer_is_recorded_with_what_was_done_about_it() {
        assertThat(gift("20.00").refused().under(KENSINGTON_CONSTITUTION).obligations())
                .extracting(Obligation::act)
                .contains(Act.RECORD_RESPONSE);
    }
}
