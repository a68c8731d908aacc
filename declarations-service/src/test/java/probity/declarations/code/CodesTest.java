package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.code.ShippedCodes.KENSINGTON_CONSTITUTION;
import static probity.declarations.code.ShippedCodes.KENSINGTON_OFFICERS;
import static probity.declarations.code.ShippedCodes.LEICESTER_STAFF;
import static probity.declarations.code.ShippedCodes.MODEL_MEMBERS;
import static probity.declarations.code.ShippedCodes.WESTMINSTER_MEMBERS;
import static probity.declarations.code.ShippedCodes.WESTMINSTER_STAFF;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.vocabulary.Capacity;

class CodesTest {

    private static final LocalDate THEN = LocalDate.of(2026, 11, 2);

    private final Codes shipped = new ShippedCodes();

    @Test
    @Tag("C-2")
    void westminster_runs_two_codes_at_once_one_for_officers_and_one_for_members() {
        assertThat(names(shipped.runBy("westminster", THEN))).containsExactly(WESTMINSTER_MEMBERS, WESTMINSTER_STAFF);
        assertThat(binding("westminster", Capacity.OFFICER)).contains(WESTMINSTER_STAFF);
        assertThat(binding("westminster", Capacity.MEMBER)).contains(WESTMINSTER_MEMBERS);
    }

    @Test
    @Tag("C-2")
    void a_code_that_is_superseded_is_run_no_more_but_can_still_be_asked() {
        assertThat(names(shipped.runBy("kensington-chelsea", THEN))).containsExactly(KENSINGTON_CONSTITUTION);
        assertThat(binding("kensington-chelsea", Capacity.OFFICER)).contains(KENSINGTON_CONSTITUTION);
        assertThat(binding("kensington-chelsea", Capacity.MEMBER)).isEmpty();
        assertThat(shipped.inForce(new CodeId(KENSINGTON_OFFICERS), THEN)).isPresent();
        assertThat(names(shipped.runBy("kensington-chelsea", LocalDate.of(2019, 6, 1))))
                .containsExactly(KENSINGTON_OFFICERS);
    }

    @Test
    @Tag("C-2")
    void leicester_runs_its_own_for_staff_and_the_model_for_members() {
        assertThat(names(shipped.runBy("leicester", THEN))).containsExactly(LEICESTER_STAFF, MODEL_MEMBERS);
        assertThat(shipped.runBy("nowhere", THEN)).isEmpty();
    }

    @Test
    @Tag("C-1")
    void a_fact_is_judged_by_the_version_in_force_on_its_day() {
        var first = CodeDeciderTest.edition(1, LocalDate.of(2020, 1, 1));
        var second = CodeDeciderTest.edition(2, LocalDate.of(2026, 4, 1));
        Codes codes = () -> List.of(second, first);
        CodeId id = first.code().id().code();

        assertThat(codes.inForce(id, LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(codes.inForce(id, LocalDate.of(2020, 1, 1))).contains(first);
        assertThat(codes.inForce(id, LocalDate.of(2026, 3, 31))).contains(first);
        assertThat(codes.inForce(id, LocalDate.of(2026, 4, 1))).contains(second);
        assertThat(codes.version(new CodeVersion(id, 2))).contains(second);
        assertThat(codes.version(new CodeVersion(id, 3))).isEmpty();
        assertThat(codes.allInForce(THEN)).containsExactly(second);
        assertThat(codes.knows(id)).isTrue();
        assertThat(codes.knows(new CodeId("another"))).isFalse();
    }

    @Test
    @Tag("C-1")
    void an_adoption_begins_on_its_day() {
        assertThat(shipped.runBy("leicester", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(shipped.runBy("leicester", LocalDate.of(2020, 1, 1))).hasSize(2);
    }

    private Optional<String> binding(String authority, Capacity capacity) {
        return shipped.binding(authority, capacity, THEN)
                .map(code -> code.id().code().value());
    }

    private static List<String> names(List<CodeDocument> documents) {
        return documents.stream()
                .map(document -> document.code().id().code().value())
                .toList();
    }
}
