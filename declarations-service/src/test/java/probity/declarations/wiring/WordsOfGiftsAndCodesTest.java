package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.declarations.code.Fact;
import probity.declarations.code.GiftKind;
import probity.declarations.code.GiftOutcome;
import probity.declarations.code.GiftResponse;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Circumstance;
import probity.declarations.gift.DonorRelation;
import probity.declarations.gift.Kind;
import probity.declarations.gift.Response;

/** Gifts and codes have each their own words; where one is put to the other they are the same. */
class WordsOfGiftsAndCodesTest {

    @Test
    void what_a_gift_can_say_a_code_can_judge() {
        same(Kind.class, GiftKind.class);
        same(DonorRelation.class, probity.declarations.code.DonorRelation.class);
        same(Response.class, GiftOutcome.class);
        same(Circumstance.class, Fact.class);
        same(probity.declarations.code.Answer.class, Assessment.Answer.class);
    }

    @Test
    void to_a_code_whatever_was_taken_was_accepted() {
        assertThat(names(Response.class)).containsAll(names(GiftResponse.class));
        assertThat(Arrays.stream(Response.values()).filter(response -> !response.wasTaken()))
                .containsExactly(Response.REFUSED);
    }

    @Test
    void circumstances_are_spelt_as_codes_spell_them() {
        for (Circumstance circumstance : Circumstance.values()) {
            assertThat(circumstance.word())
                    .isEqualTo(Fact.valueOf(circumstance.name()).id());
        }
    }

    private static void same(Class<? extends Enum<?>> one, Class<? extends Enum<?>> other) {
        assertThat(names(one)).containsExactlyInAnyOrderElementsOf(names(other));
    }

    private static List<String> names(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
    }
}
