package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    @Test
    void a_receipt_has_seven_groups_that_a_hand_can_copy() {
        Receipt receipt = Receipt.draw(random);

        assertThat(receipt.shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(receipt.isWellFormed()).isTrue();
    }

    @Test
    void every_symbol_of_the_alphabet_is_drawn_at_each_of_the_first_25_places() {
        for (int place = 0; place < 25; place++) {
            Set<Character> drawn = new HashSet<>();
            for (int i = 0; i < 1000; i++) {
                drawn.add(Receipt.draw(random).symbols().charAt(place));
            }
            assertThat(drawn).hasSize(32);
        }
    }

    @Test
    void what_is_typed_carelessly_is_the_same_receipt() {
        Receipt receipt = Receipt.draw(random);
        String careless = " " + receipt.shown().toLowerCase(Locale.ROOT).replace("-", " ") + "\n";
        String misread = receipt.shown().replace('0', 'O').replace('1', 'l').replaceFirst("l", "i");

        assertThat(Receipt.typed(careless)).isEqualTo(receipt);
        assertThat(Receipt.typed(misread)).isEqualTo(receipt);
        assertThat(Receipt.typed(receipt.symbols())).isEqualTo(receipt);
    }

    @RepeatedTest(5)
    void any_wrong_symbol_and_any_swap_of_neighbours_shows() {
        String symbols = Receipt.draw(random).symbols();

        for (int i = 0; i < symbols.length(); i++) {
            for (int j = 0; j < ALPHABET.length(); j++) {
                char other = ALPHABET.charAt(j);
                var wrong = new StringBuilder(symbols);
                wrong.setCharAt(i, other);
                assertThat(Receipt.typed(wrong.toString()).isWellFormed()).isEqualTo(other == symbols.charAt(i));
            }
        }
        for (int i = 1; i < symbols.length(); i++) {
            var swapped = new StringBuilder(symbols);
            swapped.setCharAt(i, symbols.charAt(i - 1));
            swapped.setCharAt(i - 1, symbols.charAt(i));
            assertThat(Receipt.typed(swapped.toString()).isWellFormed())
                    .isEqualTo(symbols.charAt(i) == symbols.charAt(i - 1));
        }
    }

    @Test
    void what_is_no_receipt_is_not_well_formed_and_no_error() {
        String drawn = Receipt.draw(random).symbols();

        assertThat(Receipt.typed("").isWellFormed()).isFalse();
        assertThat(Receipt.typed("U" + drawn.substring(1)).isWellFormed()).isFalse();
        assertThat(Receipt.typed(drawn + "0").isWellFormed()).isFalse();
        assertThat(Receipt.typed(drawn.substring(1)).isWellFormed()).isFalse();
        assertThat(Receipt.typed("ß".repeat(28)).isWellFormed()).isFalse();
    }

    /** Receipts that were given out must be readable for ever. */
    @Test
    void the_check_symbols_are_a_promise() {
        assertThat(Receipt.typed("0000-0000-0000-0000-0000-0000-0000").isWellFormed())
                .isTrue();
        assertThat(new Receipt("0123456789ABCDEFGHJKMNPQR" + "XXX").shown())
                .isEqualTo("0123-4567-89AB-CDEF-GHJK-MNPQ-RXXX");
    }

    @Test
    void a_receipt_is_never_printed() {
        assertThat(Receipt.draw(random)).hasToString("[receipt]");
    }
}
