package probity.declarations.adopting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C-5")
class CodeFormatTest {

    private static final CodeFormat FORMAT = new CodeFormat();

    static final String TOWN = CodeFormat.resource("/codes-of-others/town-staff.json");

    @Test
    void a_small_file_is_enough() {
        assertThat(FORMAT.read("town-staff.json", TOWN).document().code().title())
                .isEqualTo("A town's code");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"atLeast\": \"10.00\"` | `\"atLeast\": 10` | `line 34, gifts.rules[0].when.value.atLeast: integer found`",
                "`\"atLeast\": \"10.00\"` | `\"atLeast\": \"10\"` | `line 34, gifts.rules[0].when.value.atLeast: does not match`",
                "`\"declare\": \"yes\"` | `\"declare\": \"maybe\"` | `line 35, gifts.rules[0].declare: `",
                "`\"kind\": [\"gift\"]` | `\"kind\": [\"puppy\"]` | `line 34, gifts.rules[0].when.kind[0]: `",
                "`\"kind\": [\"gift\"]` | `\"sort\": [\"gift\"]` | `line 34, gifts.rules[0].when.sort: is not known here`",
                "`\"version\": 1,` | `` | `line 1, version: is missing`",
                "`\"version\": 1` | `\"version\": 0` | `line 4, version: `",
                "`\"inForceFrom\": \"2026-01-01\"` | `\"inForceFrom\": \"2026-02-30\"` | `line 6, inForceFrom: `",
                "`\"clauses\": [\"1\"], \"when\"` | `\"when\"` | `line 32, gifts.rules[0]: says neither clauses, nor law, nor`",
                "`\"clauses\": [\"1\"], \"when\"` | `\"clauses\": [\"9\"], \"when\"` | `gifts.rules[0].clauses[0]: \"9\" is not among the document's clauses`",
                "`\"to\": \"manager\"` | `\"to\": \"nobody\"` | `gifts.rules[0].duties[0].to: \"nobody\" is not among the document's recipients`",
                "`\"clock\": \"soon\"` | `\"clock\": \"later\"` | `within.clock: \"later\" is not among the document's clocks`",
                "`{\"clock\": \"soon\", \"of\"` | `{\"days\": 3, \"of\"` | `duties[0].within: says neither clauses, nor law, nor`",
                "`\"rules\": []` | `\"rules\": [{\"id\": \"all\", \"clauses\": [\"1\"], \"why\": \"All.\", \"duties\": [{\"act\":"
                        + " \"register\", \"to\": \"manager\", \"within\": {\"days\": 3, \"of\": \"fact\"}}]}]`"
                        + " | `interests.rules[0].duties[0].within: says neither clauses, nor law, nor`",
                "`\"authorityChoice\": \"Soon is three` | `\"law\": \"Soon is three` | `clocks[0].authorityChoice: is missing`",
                "`\"exempts\": [\"ten-pounds\"]` | `\"exempts\": [\"eleven\"]` | `\"eleven\" is not among the rules on gifts`",
                "`\"exempts\": [\"ten-pounds\"]` | `\"exempts\": [\"private\"]` | `\"private\" exempts other rules itself`",
                "`\"id\": \"private\"` | `\"id\": \"ten-pounds\"` | `gifts.rules[1].id: \"ten-pounds\" stands here twice`",
                "`\"atLeast\": \"10.00\"` | `\"atLeast\": \"10.00\", \"below\": \"10.00\"` | `no value lies between these thresholds`",
                "`\"version\": 1,` | `\"version\": 1, \"version\": 2,` | `line 4: this is not a JSON object, or names a property twice`",
                "`\"version\": 1,` | `\"version\": 1` | `line 5: this is not a JSON object`",
            })
    void an_error_names_file_line_and_field(String right, String wrong, String sentence) {
        String replaced = TOWN.replace(right, wrong == null ? "" : wrong);

        assertThat(replaced).isNotEqualTo(TOWN);
        assertThatExceptionOfType(BrokenCodeFile.class)
                .isThrownBy(() -> FORMAT.read("town-staff.json", replaced))
                .withMessageStartingWith("town-staff.json, line ")
                .withMessageContaining(sentence);
    }

    @Test
    @Tag("C-2")
    void every_shipped_file_is_listed_and_keeps_to_the_schema() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/codes"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(
                            CodeFormat.resource("/codes/shipped.txt").lines().toList());
        }
        assertThat(new CodeFiles(Optional.empty()).read()).hasSize(6);
    }
}
