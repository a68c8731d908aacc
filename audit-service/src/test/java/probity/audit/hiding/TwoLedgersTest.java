package probity.audit.hiding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;

/**
 * Two towns of which the same is published; in one of them there is a case besides, where the other one's window holds
 * blanks. Nobody who is on a case's list can be told here, so to all posts every operation of the service's OpenAPI
 * document answers the same in both, byte for byte, and the ledgers are of one size. What is not held against each
 * other: the town's name, hashes and signatures, how large the ledger is at that moment, where among what was asked the
 * publication of a report lies, what is drawn anew for each answer, and ids that the service made, which are numbered in
 * the order in which they appear.
 */
@AuditServiceTest
class TwoLedgersTest {

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 13);

    private static final Lane CASES = new Lane("probity.concerns.v1", 10);

    private static final Authority WITH = new Authority("town-with");

    private static final Authority WITHOUT = new Authority("town-none");

    private static final UUID CONCERN = UUID.nameUUIDFromBytes("case".getBytes(US_ASCII));

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String NOTE = "(town(?:\\\\n|\n))\\d+";

    /** Each question that is on record has come back to its ledger as a fact. */
    private static final String SETTLED = """
            select (select count(*) from event where category = 'access' and authority in (?, ?))
                 = (select count(*) from ledger_entry where type like 'probity.access.%' and authority in (?, ?))
            """;

    private static final Pattern PLACE = Pattern.compile("\"leafIndex\":(\\d+)");

    private static final String SIZE = "select count(*) from ledger_entry where authority = ?";

    @Inject
    DataSource database;

    @Test
    @Tag("N-14")
    void to_everybody_both_ledgers_are_the_same() throws IOException, SQLException {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Published received = CASES.publish(
                WITH,
                "probity.concerns.concern-received.v1",
                "case",
                CONCERN,
                "{\"concern\":\"%s\",\"kind\":\"bribery\",\"channel\":\"web\",\"anonymous\":true,\"receivedOn\":\"%s\"}"
                        .formatted(CONCERN, today));
        var with = new Town(WITH, GIFTS, CASES, List.of(received, acknowledged(today)), database);
        var without = new Town(WITHOUT, GIFTS, CASES, List.of(blank(), blank()), database);
        Clients.await("both are settled", this::isSettled);
        int before = size(WITH);
        var questions = new Questions(CONCERN, received.id(), before, today);
        assertThat(size(WITHOUT)).isEqualTo(size(WITH));

        int answers = 0;
        for (int post = 0; post < Town.POSTS.size(); post++) {
            for (int turn = 0; turn < Questions.TURNS; turn++) {
                List<String> shown = shown(WITH, before, questions.ask(with, post, turn));
                assertThat(shown)
                        .as("answers to the %s", Town.POSTS.get(post))
                        .zipSatisfy(
                                shown(WITHOUT, before, questions.ask(without, post, turn)),
                                (here, there) -> assertThat(here).isEqualTo(there))
                        .anyMatch(answer -> answer.contains(" 200 "));
                answers += shown.size();
                Clients.await("both are settled", this::isSettled);
                assertThat(size(WITHOUT)).isEqualTo(size(WITH));
            }
        }
        System.out.printf(
                "%d posts, %d answers in each town, and ledgers of %d leaves: all alike%n",
                Town.POSTS.size(), answers, size(WITH));
    }

    private static Published acknowledged(LocalDate today) {
        return CASES.publish(
                WITH,
                "probity.concerns.concern-acknowledged.v1",
                "case",
                CONCERN,
                "{\"concern\":\"%s\",\"on\":\"%s\",\"days\":0}".formatted(CONCERN, today));
    }

    private static Published blank() {
        return CASES.publish(WITHOUT, "probity.concerns.blank.v1", "case", UUID.randomUUID(), "{}");
    }

    private static List<String> shown(Authority town, int before, List<Response> answers) {
        Map<String, String> numbers = new HashMap<>();
        return answers.stream()
                .map(answer -> shown(town, before, answer, numbers))
                .toList();
    }

    /**
     * That somebody asked is a fact as well. Facts of one turn come by several lanes, so which of them is put into the
     * ledger first nobody knows: their places are not held against each other.
     *
     * @param before how large the ledgers were when nobody had asked
     */
    private static String shown(Authority town, int before, Response answer, Map<String, String> numbers) {
        String body = text(answer).replace(town.id(), "town").replaceAll("Town (With|None)", "Town");
        String placed = PLACE.matcher(body)
                .replaceAll(place -> Integer.parseInt(place.group(1)) < before ? place.group() : "\"leafIndex\"");
        String shown = ID.matcher(placed)
                .replaceAll(id -> numbers.computeIfAbsent(id.group(), _ -> "id " + numbers.size()))
                .replaceAll(NOTE, "$1size")
                .replaceAll("\"(size|treeSize)\":\\d+", "\"$1\"")
                .replaceAll("\"next\":\"[^\"]+\"", "\"next\"")
                .replaceAll("\"path\":\\[[^]]*]", "\"path\"")
                .replaceAll("(?<=town)\\+[0-9a-f]{8}\\+", " key ")
                .replaceAll("(?<=— probity/town)\\s[A-Za-z0-9+/\\s]+=", " signature")
                .replaceAll("[A-Za-z0-9+/]{43,}={0,2}", "bytes")
                .replaceAll(",\\d+,'?bytes", ",size,bytes")
                .replaceAll("index \\d+\n(bytes\n)+", "index\n")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "moment");
        String headers =
                answer.headers().toString().replace(town.id(), "town").replaceAll("Probity-Seen=\\S+", "Probity-Seen");
        return answer.statusLine()
                + "\n"
                + (shown.equals(body) ? headers : headers.replaceAll("(?i)content-length=\\d+", ""))
                + "\n"
                + shown;
    }

    /** Of a PDF what it says: when it was made, and under which number, is drawn anew. */
    private static String text(Response answer) {
        if (!"application/pdf".equals(answer.contentType())) {
            return answer.asString();
        }
        try (var document = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSettled() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SETTLED)) {
            select.setString(1, WITH.id());
            select.setString(2, WITHOUT.id());
            select.setString(3, WITH.id());
            select.setString(4, WITHOUT.id());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int size(Authority town) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SIZE)) {
            select.setString(1, town.id());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
