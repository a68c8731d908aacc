package probity.declarations.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.clock.Examples.PRACTICE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Codes;
import probity.declarations.code.Practice;
import probity.declarations.code.ShippedCodes;

@Tag("N-5")
@Tag("I-2")
class ReturnReviewsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 27);

    private final Codes codes = new ShippedCodes();

    @Test
    void a_return_is_reviewed_within_the_working_days_that_the_authority_chose() {
        var reviews = new ReturnReviews(codes, PRACTICE);

        for (CodeDocument document : codes.all()) {
            assertThat(reviews.due(document.code().id(), FRIDAY)).isEqualTo("2026-04-28");
        }
        assertThat(reviews.due(FRIDAY)).hasSize(codes.all().size());
    }

    @Test
    void where_a_file_is_silent_the_standard_counts_and_says_why() {
        CodeDocument silent = silent(codes.all().getFirst());
        var reviews = new ReturnReviews(() -> List.of(silent), PRACTICE);
        var code = silent.code().id();

        assertThat(reviews.due(code, FRIDAY)).isEqualTo("2026-04-08");
        assertThat(reviews.why(code, "referral", FRIDAY).sentence())
                .startsWith("%s, version %d".formatted(code.code(), code.number()))
                .endsWith("6 working days from the day of the referral, 2026-03-27. Six days to review.");
    }

    private static CodeDocument silent(CodeDocument document) {
        Map<String, Object> content = new HashMap<>(document.content());
        content.remove("practice");
        return CodeDocument.of(content);
    }

    @Test
    void the_standard_is_never_silent() {
        Practice standard = StandardPractice.read();

        assertThat(standard.returnReview()).hasValueSatisfying(term -> {
            assertThat(term.workingDays()).isPositive();
            assertThat(term.authorityChoice()).isNotBlank();
        });
    }
}
