package probity.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.http.Fields.Amount;
import probity.chassis.http.Fields.Money;
import probity.chassis.http.Problem.Violation;

class FieldsTest {

    private final Fields in = new Fields();

    @Test
    void good_fields_answer_their_values() {
        UUID id = UUID.randomUUID();

        assertThat(in.text("t", "a\tb\nc", 5).get()).isEqualTo("a\tb\nc");
        assertThat(in.optionalText("o", null, 5).get()).isEmpty();
        assertThat(in.optionalText("o", " ", 5).get()).isEmpty();
        assertThat(in.optionalText("o", "ab", 5).get()).contains("ab");
        assertThat(in.date("d", "2028-02-29").get()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(in.uuid("u", id.toString()).get()).isEqualTo(id);
        assertThat(in.oneOf("c", "yes", Map.of("yes", true, "no", false)).get()).isTrue();
        assertThat(in.money("m", new Money("20.00", "GBP")).get())
                .isEqualTo(new Amount(new BigDecimal("20.00"), Currency.getInstance("GBP")));
    }

    @Test
    void asking_a_good_field_ends_the_request_if_another_is_bad() {
        var good = in.text("good", "text", 10);
        in.text("bad", "", 10);
        in.date("worse", "2027-02-29");

        var bad = catchThrowableOfType(BadInput.class, good::get);

        assertThat(bad.violations())
                .containsExactly(
                        new Violation("bad", "is missing"),
                        new Violation("worse", "must be a date such as 2026-03-31"));
    }

    @Test
    void a_text_is_measured_in_characters_as_people_count_them() {
        in.text("t", "\uD83D\uDC4D\uD83D\uDC4D", 2).get();

        assertThat(violation(() -> in.text("t", "abc", 2).get())).isEqualTo("is longer than 2 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u007Fb"})
    void a_text_holds_no_control_characters(String text) {
        assertThat(violation(() -> in.text("t", text, 10).get())).isEqualTo("holds a control character");
    }

    @ParameterizedTest
    @CsvSource({"-1,GBP", "1.234,GBP", "1.0000,GBP", "1e3,GBP", "'1,5',GBP", "'',GBP", ",GBP", "1.5,JPY", "1,gbp", "1,"
    })
    void an_amount_that_cannot_be_paid_is_refused(@Nullable String amount, @Nullable String currency) {
        assertThat(violation(() -> in.money("m", new Money(amount, currency)).get()))
                .isNotEmpty();
    }

    @Test
    void a_word_that_is_no_choice_is_told_the_choices() {
        assertThat(violation(
                        () -> in.oneOf("c", "maybe", Map.of("yes", 1, "no", 0)).get()))
                .isEqualTo("must be one of no, yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "", "no"})
    void a_uuid_has_all_its_digits(String text) {
        assertThat(violation(() -> in.uuid("u", text).get())).isEqualTo("must be a UUID");
    }

    private static String violation(Runnable reading) {
        return catchThrowableOfType(BadInput.class, reading::run)
                .violations()
                .getFirst()
                .message();
    }
}
