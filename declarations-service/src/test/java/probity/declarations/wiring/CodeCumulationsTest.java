package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.declarations.gift.GiftExamples.HAMPER;
import static probity.declarations.gift.GiftExamples.OFFERED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.code.Codes;
import probity.declarations.code.ShippedCodes;
import probity.declarations.gift.Assessment.JudgedBy;
import probity.declarations.people.PlaceTable;
import probity.declarations.vocabulary.PersonId;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-19")
class CodeCumulationsTest {

    private static final String HERE = "leicester";

    private static final JudgedBy JUDGED = new JudgedBy("leicester-staff", 1);

    private static final PersonId OFFICER = new PersonId(Demo.OFFICER.id(HERE));

    @Inject
    PlaceTable places;

    @Test
    void of_a_version_that_this_process_has_not_heard_of_yet_nothing_is_counted_by_another_rule() {
        var cumulations = by(List::of);
        List<ThrowingCallable> questions = List.of(
                () -> cumulations.counts(JUDGED, HAMPER),
                () -> cumulations.again(JUDGED, HAMPER),
                () -> cumulations.window(JUDGED, HERE, OFFICER, OFFERED));

        for (var question : questions) {
            assertThatThrownBy(question)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("leicester-staff version 1 is not known here yet");
        }
    }

    @Test
    void once_it_is_known_it_judges() {
        var cumulations = by(new ShippedCodes());

        assertThat(cumulations.counts(JUDGED, HAMPER)).isTrue();
        assertThat(cumulations.again(JUDGED, HAMPER).judgedBy()).isEqualTo(JUDGED);
        assertThat(cumulations.window(JUDGED, HERE, OFFICER, OFFERED).from()).isBefore(OFFERED);
    }

    private CodeCumulations by(Codes codes) {
        return new CodeCumulations(codes, places, StandardPractice.counting());
    }
}
