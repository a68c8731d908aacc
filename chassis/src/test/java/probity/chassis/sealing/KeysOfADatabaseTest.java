package probity.chassis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestDatabase;

/** Nothing is sealed and nothing opens by keys that are not there, or not those of the database. */
class KeysOfADatabaseTest {

    private static final Authority SOMEWHERE = new Authority("somewhere");
    private static final byte[] WORDS = "for your eyes".getBytes(UTF_8);
    private static final byte[] HERE = {1};

    private final TestDatabase database = TestDatabase.migrated();
    private final UUID ann = UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void under_the_keys_of_another_database_nothing_is_sealed_and_nothing_opens() throws SQLException {
        byte[] sealed = seal(keys("right"));
        SubjectKeys wrong = keys("wrong");

        assertThatThrownBy(() -> wrong.seal(UUID.randomUUID(), SOMEWHERE, WORDS, HERE))
                .isInstanceOf(KeysAway.class)
                .hasMessageContaining("not those of this database");
        assertThatThrownBy(() -> open(wrong, sealed)).isInstanceOf(KeysAway.class);
        assertThatThrownBy(() -> wrong.rewrapSome()).isInstanceOf(KeysAway.class);
        assertThat(count("subject_key")).isOne();
        assertThat(open(keys("right"), sealed)).isEqualTo(WORDS);
    }

    @Test
    void before_anything_was_sealed_the_first_start_tells_whose_the_database_is() {
        keys("right").rewrapSome();

        assertThatThrownBy(() -> seal(keys("wrong"))).isInstanceOf(KeysAway.class);
    }

    @Test
    void of_two_that_begin_at_once_with_different_keys_one_is_told_no() throws Exception {
        Callable<byte[]> right = () -> seal(keys("right"));
        Callable<byte[]> wrong = () -> seal(keys("wrong"));
        int refused = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sealed : threads.invokeAll(IntStream.range(0, 20)
                    .mapToObj(i -> i % 2 == 0 ? right : wrong)
                    .toList())) {
                try {
                    sealed.get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(KeysAway.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(10);
    }

    @Test
    void a_database_that_is_older_than_its_check_is_known_by_what_was_sealed_in_it() throws SQLException {
        seal(keys("right"));
        execute("delete from key_check");

        assertThatThrownBy(() -> seal(keys("wrong"))).isInstanceOf(KeysAway.class);
        assertThat(count("key_check")).isZero();
        keys("right").require();
        assertThat(count("key_check")).isOne();
    }

    @Test
    void while_the_file_is_away_or_another_what_is_remembered_does_not_open_either() throws IOException {
        SubjectKeys keys = keys("right");
        byte[] sealed = seal(keys);
        Path file = folder.resolve("right");
        String lines = Files.readString(file);

        Files.delete(file);
        KeyFiles.until(() -> isAway(keys, sealed));
        assertThat(told(keys)).contains("DOWN", "cannot be read");
        KeyFiles.replace(file, KeyFiles.line(1));
        KeyFiles.until(() -> told(keys).contains("not those of this database"));
        assertThat(isAway(keys, sealed)).isTrue();
        assertThat(told(keys)).doesNotContain(lines.substring(2, 20));
        KeyFiles.replace(file, lines);
        KeyFiles.until(() -> !isAway(keys, sealed));
        assertThat(told(keys)).contains("UP");
        assertThat(open(keys, sealed)).isEqualTo(WORDS);
    }

    private String told(SubjectKeys keys) {
        HealthCheckResponse response = new SealingHealth(keys).call();
        return response.getStatus() + " " + response.getData();
    }

    private boolean isAway(SubjectKeys keys, byte[] sealed) {
        try {
            open(keys, sealed);
            return false;
        } catch (KeysAway _) {
            return true;
        }
    }

    /** As after a start. */
    private SubjectKeys keys(String name) {
        Path file = folder.resolve(name);
        synchronized (this) {
            if (!Files.exists(file)) {
                KeyFile.create(file);
            }
        }
        return new SubjectKeys(database.service(), new KeyFile(file));
    }

    private byte[] seal(SubjectKeys keys) {
        return keys.seal(ann, SOMEWHERE, WORDS, HERE);
    }

    private byte[] open(SubjectKeys keys, byte[] sealed) {
        return keys.open(ann, SOMEWHERE, sealed, HERE).orElseThrow();
    }

    private int count(String table) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
