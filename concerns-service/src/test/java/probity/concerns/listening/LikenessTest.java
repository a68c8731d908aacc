package probity.concerns.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;

/** Whom a reporter may mean by a name. */
@Tag("W-19")
class LikenessTest {

    private static final UUID CASE = UUID.fromString("0c000000-0000-8000-8000-000000000001");

    private static final List<String> GIVEN =
            List.of("Margaret", "Mohammed", "Siobhan", "Catherine", "Oluwaseun", "Peter", "Priya", "José", "Ann-Marie");

    private static final List<String> FAMILY =
            List.of("Thornton", "Okonkwo", "O'Brien", "Smith-Jones", "Fernández", "Patel", "Walker", "MacDonald");

    @ParameterizedTest
    @CsvSource({
        "John Smith, John Smith",
        "John Smith, jon smyth",
        "John Smith, Smith John",
        "John Smith, 'Smith, J.'",
        "John Smith, J Smith",
        "John Smith, J.S.",
        "John Smith, Mr Smith",
        "John Smith, Smith",
        "John Smith, Jhon Smith",
        "John Smith, JohnSmith",
        "John Peter Smith, John Smith",
        "John Smith, John Peter Smith",
        "John Smith, 'John Smith, who signs the invoices'",
        "Anna Smith-Jones, Anna Jones",
        "Anna Smith-Jones, Anna Smith",
        "Anna Jones, Anna Smith Jones",
        "Seán O’Brien, Sean OBrien",
        "Seán O’Brien, sean o brien",
        "Zoë Müller, Zoe Muller",
        "Jørgen Sørensen, Jorgen Sorenson",
        "Stephen Phillips, Steven Philips",
        "Catherine Clarke, Kathryn Clark",
        "Mohammed Rahman, Muhammad Rehman",
        "Geoff Byrne, Jeff Burn",
        "Margaret Thornton, Magraret Thorntn",
    })
    void a_name_may_mean_somebody_of_a_like_one(String name, String written) {
        assertThat(new Likeness(name).mayBeMeant(names(written))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "John Smith, Jane Smith",
        "John Smith, John Baker",
        "John Smith, Peter Walker",
        "Margaret Thornton, Margaret Walker",
        "Anna Lee, Lena Ann Baker",
        "John Smith, J",
        "John Smith, Mr",
        "Priya Patel, Peter Paul",
    })
    void and_not_somebody_of_quite_another(String name, String written) {
        assertThat(new Likeness(name).mayBeMeant(names(written))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "John Smith, It was Mr Smith who signed.",
        "John Smith, 'ask john, that is jon smyth, he knows'",
        "John Smith, Smith was there",
        "Anna Smith-Jones, She is called Jones now.",
        "John Smith, the boss (J. Smith)",
    })
    void running_text_may_mean_somebody(String name, String written) {
        assertThat(new Likeness(name).mayBeMeant(inWords(written))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "John Smith, The head of the team and the other one of the two.",
        "Theo Long, The team has waited for a long time.",
        "Peter Walker, He walked to the depot with petrol.",
        "John Smith, ''",
    })
    void and_mostly_means_nobody(String name, String written) {
        assertThat(new Likeness(name).mayBeMeant(inWords(written))).isFalse();
    }

    @Test
    void where_no_name_is_known_or_none_was_given_nobody_is_meant() {
        assertThat(new Likeness("").mayBeMeant(names("John Smith"))).isFalse();
        assertThat(new Likeness("Dr").mayBeMeant(names("Dr"))).isFalse();
        assertThat(new Likeness("John Smith").mayBeMeant(named(null, null))).isFalse();
        assertThat(new Likeness("John Smith").mayBeMeant(named(null, new ConfidentialWords(CASE, null))))
                .isFalse();
    }

    /** What came of one look is kept for the next, of these words alone. */
    @Test
    void a_second_look_finds_what_the_first_did() {
        var likeness = new Likeness("John Smith");
        for (int look = 0; look < 2; look++) {
            assertThat(likeness.mayBeMeant(names("John Smith"))).isTrue();
            assertThat(likeness.mayBeMeant(names("John Baker"))).isFalse();
            assertThat(likeness.mayBeMeant(names("John Baker", "Jon Smyth"))).isTrue();
            assertThat(likeness.mayBeMeant(inWords("the boss (J. Smith)"))).isTrue();
            assertThat(likeness.mayBeMeant(inWords("the boss"))).isFalse();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    /** Whatever slip of the pen there is, in one word or in each, and in whatever order: it may mean them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void no_slip_of_the_pen_hides_anybody(long seed) {
        Random random = new Random(seed);
        String given = any(random, GIVEN);
        String family = any(random, FAMILY);
        List<String> written = new ArrayList<>(List.of(slipped(random, given), slipped(random, family)));
        if (random.nextInt(4) == 0) {
            written.set(0, given.substring(0, 1));
        }
        if (random.nextBoolean()) {
            Collections.reverse(written);
        }

        String line = String.join(" ", written);
        assertThat(new Likeness(given + " " + family).mayBeMeant(names(line)))
                .as("%s %s written as %s", given, family, line)
                .isTrue();
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** A letter left out, put twice, changed, or swapped with the next one. */
    private static String slipped(Random random, String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        if (!Character.isLetter(word.charAt(at)) || !Character.isLetter(word.charAt(at + 1))) {
            return word;
        }
        return switch (random.nextInt(5)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            case 3 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word;
        };
    }

    private static Report.Named names(String... names) {
        return named(null, new ConfidentialWords(CASE, List.of(names)));
    }

    private static Report.Named inWords(String text) {
        return named(new Confidential(CASE, text), null);
    }

    private static Report.Named named(@Nullable Confidential inWords, @Nullable ConfidentialWords names) {
        return new Report.Named(
                inWords,
                new ConfidentialPeople(CASE, Set.of()),
                new ConfidentialPosts(CASE, Set.of()),
                names,
                null,
                null);
    }
}
