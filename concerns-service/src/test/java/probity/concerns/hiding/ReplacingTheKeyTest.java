package probity.concerns.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import probity.chassis.sealing.KeyFiles;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Eventually;

/** The steps of deploy/runbooks/keys.md, while reporters come and go: the service does the rest by itself. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class ReplacingTheKeyTest {

    private static final int MORE = 20;

    @Inject
    DataSource database;

    @ConfigProperty(name = "probity.key-file")
    Path file;

    private final Queue<String> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Test
    void nobody_notices_and_afterwards_all_opens_without_the_old_key() throws Exception {
        String before = raised(Map.of("text", "Before."));
        String old = Files.readString(file);
        String replacement = KeyFiles.line(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(this::comeAndGo);
            threads.execute(this::comeAndGo);

            KeyFiles.replace(file, replacement + old);
            Eventually.of(this::marks).is(List.of("0100000002")::equals);
            moreCome();
            Eventually.of(this::marks).is(List.of("0100000002")::equals);
            KeyFiles.replace(file, replacement);
            moreCome();
            stopped.set(true);
        }

        assertThat(failures).isEmpty();
        receipts.add(before);
        assertThat(receipts).allSatisfy(receipt -> conversation(receipt).then().statusCode(200));
    }

    private void comeAndGo() {
        while (!stopped.get()) {
            Response raised = nobody().body(Map.of("text", "Meanwhile.")).post(DOOR + "/concerns");
            if (raised.statusCode() == 201) {
                String receipt = raised.path("receipt");
                receipts.add(receipt);
                noteUnless(200, conversation(receipt));
            }
            noteUnless(201, raised);
        }
    }

    private void noteUnless(int status, Response answer) {
        if (answer.statusCode() != status) {
            failures.add(answer.statusLine());
        }
    }

    private void moreCome() {
        int enough = receipts.size() + MORE;
        Eventually.of(receipts::size).is(size -> size >= enough || !failures.isEmpty());
    }

    /** Of the keys under which anything lies. */
    private List<String> marks() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select array_agg(distinct encode(substring(wrapped from 1 for 5), 'hex'))
                          from (select wrapped from subject_key union all select wrapped from key_check) as lying
                        """)) {
            row.next();
            return List.of((String[]) row.getArray(1).getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
