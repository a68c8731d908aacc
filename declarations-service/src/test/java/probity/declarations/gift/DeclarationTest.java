package probity.declarations.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.declarations.gift.GiftExamples.DUE;
import static probity.declarations.gift.GiftExamples.HAMPER;
import static probity.declarations.gift.GiftExamples.TO_DECLARE;
import static probity.declarations.gift.GiftExamples.euros;

import java.util.List;
import org.junit.jupiter.api.Test;
import probity.declarations.gift.Assessment.Answer;
import probity.declarations.vocabulary.Money;

class DeclarationTest {

    @Test
    void a_declaration_is_late_from_the_day_after_the_last_one() {
        assertThat(new Declaration(HAMPER, TO_DECLARE, DUE).daysLate()).isZero();
        assertThat(new Declaration(HAMPER, TO_DECLARE, DUE.minusDays(5)).daysLate())
                .isZero();
        assertThat(new Declaration(HAMPER, TO_DECLARE, DUE.plusDays(1)).daysLate())
                .isOne();
        assertThat(new Declaration(HAMPER, TO_DECLARE, DUE.plusDays(40)).daysLate())
                .isEqualTo(40);
    }

    @Test
    void what_has_no_last_day_is_never_late() {
        var whenever = new Assessment("town-staff", 3, Answer.ASK, null, List.of(), List.of(), List.of());

        assertThat(new Declaration(HAMPER, whenever, DUE.plusYears(1)).daysLate())
                .isZero();
    }

    @Test
    void a_foreign_value_is_worth_what_its_rate_makes_of_it_to_the_nearest_penny() {
        assertThat(euros("10.00", "0.8512", null).pounds()).isEqualTo(Money.pounds("8.51"));
        assertThat(euros("10.00", "0.8515", null).pounds()).isEqualTo(Money.pounds("8.52"));
        assertThat(Value.exact(Money.pounds("8.52")).pounds()).isEqualTo(Money.pounds("8.52"));
    }

    @Test
    void a_value_has_a_rate_exactly_if_it_is_foreign() {
        var euros = euros("10.00", "0.85", null);

        assertThatThrownBy(() -> new Value(euros.stated(), null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Value(Money.pounds("10.00"), euros.rate(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_company_number_has_eight_places_the_first_two_of_which_may_be_letters() {
        assertThat(List.of("01234567", "SC123456")).allMatch(Donor.Organisation::isCompanyNumber);
        assertThat(List.of("1234567", "SCO12345", "012345678", "sc123456"))
                .noneMatch(Donor.Organisation::isCompanyNumber);
    }
}
