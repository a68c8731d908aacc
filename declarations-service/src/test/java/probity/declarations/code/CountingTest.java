package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.vocabulary.Money;

@Tag("N-19")
class CountingTest {

    private static final List<@Nullable Boolean> ANSWERS = Arrays.asList(null, true, false);

    private final Counting standard = StandardPractice.counting();

    @ParameterizedTest
    @EnumSource
    void what_left_the_donor_for_good_because_of_the_role_counts(GiftKind kind) {
        for (GiftOutcome outcome : GiftOutcome.values()) {
            for (Boolean related : ANSWERS) {
                for (Boolean duty : ANSWERS) {
                    boolean gone = outcome != GiftOutcome.REFUSED && outcome != GiftOutcome.RETURNED;
                    boolean forTheRole = !Boolean.FALSE.equals(related) && !Boolean.TRUE.equals(duty);
                    assertThat(standard.counts(gift(kind, related, duty), outcome))
                            .isEqualTo(gone && forTheRole && kind != GiftKind.HOSPITALITY_GIVEN);
                }
            }
        }
        assertThat(standard.basis().choice()).isPresent();
    }

    @ParameterizedTest
    @FieldSource("probity.declarations.code.ShippedCodes#NAMES")
    void the_shipped_codes_say_it_themselves_and_as_the_standard_does(String name) {
        assertThat(new ShippedCodes().version(ShippedCodes.of(name).id()).flatMap(CodeDocument::counting))
                .hasValueSatisfying(counting -> assertThat(counting)
                        .returns(standard.when(), Counting::when)
                        .returns(standard.outcomes(), Counting::outcomes));
    }

    private static GiftFacts gift(GiftKind kind, @Nullable Boolean related, @Nullable Boolean duty) {
        Map<Fact, Boolean> known = new EnumMap<>(Fact.class);
        if (related != null) {
            known.put(Fact.RELATED_TO_ROLE, related);
        }
        if (duty != null) {
            known.put(Fact.NORMAL_DUTY, duty);
        }
        return new GiftFacts(
                kind,
                Valuation.exactly(Money.pounds("1.00")),
                DonorRelation.OTHER,
                LocalDate.of(2026, 1, 1),
                null,
                GiftResponse.ACCEPTED,
                known);
    }
}
