package probity.declarations.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class PeopleImportsTest {

    private static final String IMPORTS = "/api/v1/people-imports";

    private static final String HEADER = "person,name,worker,directorate,from,leftOn,title,grade\n";

    private final UUID ann = UUID.randomUUID();

    private final UUID bob = UUID.randomUUID();

    @Test
    @Tag("C-6")
    void a_file_is_imported_whole_and_the_second_time_changes_nothing() {
        String file = HEADER
                + row(ann, "\"Hill, Ann\"", "2026-01-05,,Surveyor,Band 2")
                + row(bob, "Bob Dale", "2026-01-05,2026-03-31,,");

        imported(false, file)
                .body("status", equalTo("done"))
                .body("rows", equalTo(2))
                .body("counts.created", equalTo(2))
                .body("faults", equalTo(0));

        HR.asks()
                .get("/api/v1/people/" + ann)
                .then()
                .body("name", equalTo("Hill, Ann"))
                .body("placement.job.title", equalTo("Surveyor"));
        HR.asks().get("/api/v1/people/" + bob).then().body("leftOn", equalTo("2026-03-31"));
        imported(false, file).body("counts.unchanged", equalTo(2)).body("counts.created", equalTo(0));
    }

    @Test
    void what_differs_is_told_as_changed_or_left() {
        imported(false, HEADER + row(ann, "Ann Hill", "2026-01-05,,,") + row(bob, "Bob Dale", "2026-01-05,,,"));

        imported(
                        false,
                        HEADER
                                + row(ann, "Ann Hill", "2026-06-01,,Surveyor,")
                                + row(bob, "Bob Dale", "2026-01-05,2026-03-31,,"))
                .body("counts.changed", equalTo(1))
                .body("counts.left", equalTo(1));
    }

    @Test
    void a_dry_run_says_what_would_happen_and_nothing_does() {
        imported(true, HEADER + row(ann, "Ann Hill", "2026-01-05,,,"))
                .body("dryRun", equalTo(true))
                .body("status", equalTo("done"))
                .body("counts.created", equalTo(1));

        HR.asks().get("/api/v1/people/" + ann).then().statusCode(404);
    }

    @Test
    void one_bad_row_keeps_the_whole_file_out_and_all_faults_are_told_at_once() {
        String file = HEADER
                + row(ann, "Ann Hill", "2026-01-05,,,")
                + row(bob, "", "soon,,,")
                + row(ann, "Ann Hill", "2026-01-05,,,")
                + "too,short\n"
                + row(UUID.randomUUID(), "Cat Rye", "2026-01-05,2025-01-01,,");

        imported(false, file)
                .body("status", equalTo("refused"))
                .body("rows", equalTo(5))
                .body("faults", equalTo(5))
                .body("listed.row", contains(5, 3, 3, 4, 6))
                .body("listed.column", contains("", "name", "from", "person", ""));
        HR.asks().get("/api/v1/people/" + ann).then().statusCode(404);
    }

    @Test
    void a_blank_row_says_nothing_and_is_counted_as_a_spreadsheet_counts_it() {
        String file = "\n" + HEADER + "\n  \n" + row(ann, "Ann Hill", "2026-01-05,,,") + ",,,,,,,\n"
                + row(bob, "", "soon,,,") + "\n\n";

        imported(true, file).body("rows", equalTo(2)).body("listed.row", contains(7, 7));
    }

    @Test
    @Tag("I-16")
    void an_exemption_that_was_granted_stays_as_long_as_the_post_is_marked_on_the_same_basis() {
        String header = "person,name,directorate,from,title,politicallyRestricted\n";
        String person = "%s,Ann Hill,housing,2026-01-05,Surveyor,".formatted(ann);
        imported(false, header + person + "LGHA 1989 s2").body("counts.created", equalTo(1));
        grantedExemption();

        imported(false, header + person + "LGHA 1989 s2").body("counts.unchanged", equalTo(1));
        imported(false, header + person.replace("Surveyor", "Senior surveyor") + "LGHA 1989 s2")
                .body("counts.changed", equalTo(1));
        HR.asks()
                .get("/api/v1/people/" + ann)
                .then()
                .body("placement.job.title", equalTo("Senior surveyor"))
                .body("placement.job.marks[0].exemption.basis", equalTo("Decision 7"));

        imported(false, header + person + "LGHA 1989 s3");
        HR.asks().get("/api/v1/people/" + ann).then().body("placement.job.marks[0].exemption", nullValue());
    }

    private void grantedExemption() {
        HR.sends("""
                {"capacity": "officer", "directorate": "housing", "posts": ["declarant"], "from": "2026-01-05",
                 "job": {"worker": "employee", "title": "Surveyor",
                  "marks": [{"kind": "politically-restricted", "basis": "LGHA 1989 s2",
                   "exemption": {"grantedOn": "2026-02-01", "basis": "Decision 7"}}]}}
                """)
                .header("If-Match", "\"1\"")
                .post("/api/v1/people/%s/placement".formatted(ann))
                .then()
                .statusCode(200);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        imported(true, "\uFEFF" + (HEADER + row(ann, "Zo\u00EB Hill", "2026-01-05,,,")).replace("\n", "\r\n"))
                .body("counts.created", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "person,name\n",
                "person,name,directorate,from,shoeSize\n",
                "person,name,directorate,from,from\n",
                "person,name,directorate,from\n\"open,a,b,c\n"
            })
    void what_is_no_such_table_is_a_400_problem(String file) {
        send(UUID.randomUUID().toString(), true, file).then().statusCode(400);
    }

    @Test
    void another_encoding_is_named() {
        HR.asks()
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body((HEADER + row(ann, "Zo\u00EB Hill", "2026-01-05,,,")).getBytes(ISO_8859_1))
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void somebody_of_another_authority_is_no_row_of_ours() {
        imported(true, HEADER + row(OFFICER.id("leicester"), "Ann Hill", "2026-01-05,,,"))
                .body("status", equalTo("refused"));
    }

    @Test
    void a_repeated_request_meets_its_own_report() {
        String key = UUID.randomUUID().toString();
        String file = HEADER + row(ann, "Ann Hill", "2026-01-05,,,");

        String first = send(key, true, file).path("id");

        assertThat(send(key, true, file).<String>path("id")).isEqualTo(first);
        send(key, false, file).then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void only_hr_imports_people() {
        OFFICER.asks()
                .contentType("text/csv")
                .header("Idempotency-Key", "mine")
                .body(HEADER)
                .post(IMPORTS)
                .then()
                .statusCode(403);
    }

    private static String row(UUID person, String name, String rest) {
        return "%s,%s,employee,housing,%s\n".formatted(person, name, rest);
    }

    private static Response send(String key, boolean dryRun, String file) {
        return HR.asks()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file.getBytes(UTF_8))
                .post(IMPORTS + "?dryRun=" + dryRun);
    }

    /** Waits until the import is at its end. */
    private static ValidatableResponse imported(boolean dryRun, String file) {
        Response begun = send(UUID.randomUUID().toString(), dryRun, file);
        begun.then().statusCode(202);
        String place = IMPORTS + "/" + begun.path("id");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Response report = HR.asks().get(place);
        while (report.<String>path("status").endsWith("ing")) {
            assertThat(System.nanoTime()).as("deadline to finish").isLessThan(deadline);
            report = HR.asks().get(place);
        }
        return report.then().statusCode(200);
    }
}
