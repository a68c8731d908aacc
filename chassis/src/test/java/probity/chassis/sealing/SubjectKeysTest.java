package probity.chassis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestDatabase;

class SubjectKeysTest {

    private static final Authority SOMEWHERE = new Authority("somewhere");
    private static final Authority ELSEWHERE = new Authority("elsewhere");
    private static final byte[] WORDS = "for your eyes".getBytes(UTF_8);
    private static final byte[] HERE = {1};
    private static final byte[] THERE = {2};

    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource service = database.service();
    private final UUID ann = UUID.randomUUID();

    @TempDir
    Path folder;

    private KeyFile keyFile;
    private SubjectKeys keys;

    @BeforeEach
    void makeKeys() {
        keyFile = KeyFile.create(folder.resolve("keys"));
        keys = replica();
    }

    private SubjectKeys replica() {
        return new SubjectKeys(service, keyFile);
    }

    @Test
    void what_is_sealed_opens_for_every_replica_and_is_not_readable_as_it_lies() {
        byte[] sealed = keys.seal(ann, SOMEWHERE, WORDS, HERE);

        assertThat(keys.open(ann, SOMEWHERE, sealed, HERE)).contains(WORDS);
        assertThat(replica().open(ann, SOMEWHERE, sealed, HERE)).contains(WORDS);
        assertThat(new String(sealed, UTF_8)).doesNotContain("eyes");
        assertThat(keys.seal(ann, SOMEWHERE, WORDS, HERE)).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_nowhere_else_and_for_nobody_else() {
        byte[] sealed = keys.seal(ann, SOMEWHERE, WORDS, HERE);
        UUID ben = UUID.randomUUID();
        keys.seal(ben, SOMEWHERE, WORDS, HERE);
        keys.seal(ann, ELSEWHERE, WORDS, HERE);

        assertThatThrownBy(() -> keys.open(ann, SOMEWHERE, sealed, THERE)).hasMessageContaining("do not open here");
        assertThatThrownBy(() -> keys.open(ben, SOMEWHERE, sealed, HERE)).hasMessageContaining("do not open here");
        assertThatThrownBy(() -> keys.open(ann, ELSEWHERE, sealed, HERE)).hasMessageContaining("do not open here");
    }

    @Test
    void a_destroyed_key_opens_to_nothing_and_never_comes_back() {
        byte[] sealed = keys.seal(ann, SOMEWHERE, WORDS, HERE);

        keys.destroy(ann, SOMEWHERE, Instant.EPOCH);
        keys.destroy(ann, SOMEWHERE, Instant.EPOCH);

        assertThat(keys.open(ann, SOMEWHERE, sealed, HERE)).isEmpty();
        assertThatThrownBy(() -> keys.seal(ann, SOMEWHERE, WORDS, HERE)).hasMessageContaining("was erased");
        assertThat(count("subject_key")).isZero();
    }

    @Test
    void more_is_sealed_under_a_key_that_is_there_and_none_is_made_for_it() {
        assertThatThrownBy(() -> keys.sealMore(ann, SOMEWHERE, WORDS, HERE)).hasMessageContaining("not destroyed");
        assertThat(count("subject_key")).isZero();

        keys.seal(ann, SOMEWHERE, WORDS, HERE);
        byte[] more = keys.sealMore(ann, SOMEWHERE, WORDS, THERE).orElseThrow();
        assertThat(keys.open(ann, SOMEWHERE, more, THERE)).contains(WORDS);

        keys.destroy(ann, SOMEWHERE, Instant.EPOCH);
        assertThat(keys.sealMore(ann, SOMEWHERE, WORDS, HERE)).isEmpty();
    }

    @Test
    void a_subject_that_was_erased_before_anything_was_sealed_stays_erased() {
        keys.destroy(ann, SOMEWHERE, Instant.EPOCH);

        assertThatThrownBy(() -> replica().seal(ann, SOMEWHERE, WORDS, HERE)).hasMessageContaining("was erased");
    }

    @Test
    void a_key_that_came_back_with_a_backup_stays_destroyed() throws SQLException {
        byte[] sealed = keys.seal(ann, SOMEWHERE, WORDS, HERE);
        execute("create table backup as select authority, subject, wrapped from subject_key");
        keys.destroy(ann, SOMEWHERE, Instant.EPOCH);
        execute("insert into subject_key (authority, subject, wrapped) select * from backup");

        assertThat(replica().open(ann, SOMEWHERE, sealed, HERE)).isEmpty();
    }

    @Test
    void a_key_that_is_lost_stops_loudly() throws SQLException {
        byte[] sealed = keys.seal(ann, SOMEWHERE, WORDS, HERE);
        execute("delete from subject_key");

        assertThatThrownBy(() -> replica().open(ann, SOMEWHERE, sealed, HERE))
                .isInstanceOf(SealingFailure.class)
                .hasMessageContaining("is lost");
    }

    @Test
    void a_wrapped_key_that_was_moved_to_another_subject_is_refused() throws SQLException {
        byte[] sealed = keys.seal(ann, SOMEWHERE, WORDS, HERE);
        execute("update subject_key set authority = 'elsewhere'");

        assertThatThrownBy(() -> replica().open(ann, ELSEWHERE, sealed, HERE)).hasMessageContaining("not wrapped");
    }

    @Test
    void replicas_that_seal_for_a_new_subject_at_once_agree_on_one_key() throws Exception {
        Callable<byte[]> seal = () -> replica().seal(ann, SOMEWHERE, WORDS, HERE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sealed :
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> seal).toList())) {
                assertThat(keys.open(ann, SOMEWHERE, sealed.get(), HERE)).contains(WORDS);
            }
        }
        assertThat(count("subject_key")).isOne();
    }

    @Test
    void making_and_destroying_a_key_at_once_leaves_no_key() throws Exception {
        Callable<Object> seal = () -> {
            try {
                return replica().seal(ann, SOMEWHERE, WORDS, HERE);
            } catch (SealingFailure erased) {
                return erased;
            }
        };
        Callable<Object> destroy = () -> {
            keys.destroy(ann, SOMEWHERE, Instant.EPOCH);
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(IntStream.range(0, 24)
                    .mapToObj(i -> i % 2 == 0 ? seal : destroy)
                    .toList())) {
                done.get();
            }
        }
        assertThat(count("subject_key")).isZero();
    }

    @Test
    void who_reads_the_log_from_end_to_end_seldom_waits_for_a_key() {
        List<UUID> subjects =
                IntStream.range(0, 60).mapToObj(_ -> UUID.randomUUID()).toList();
        List<byte[]> sealed = subjects.stream()
                .map(subject -> keys.seal(subject, SOMEWHERE, WORDS, HERE))
                .toList();
        var counted = new CountingDataSource(service);
        var reader = new SubjectKeys(counted, keyFile);

        for (int i = 0; i < subjects.size(); i++) {
            assertThat(reader.open(subjects.get(i), SOMEWHERE, sealed.get(i), HERE))
                    .contains(WORDS);
        }
        assertThat(counted.connections()).isLessThan(5);
    }

    @Test
    void keys_of_many_subjects_are_read_together_but_for_one_that_was_destroyed() {
        List<UUID> subjects =
                IntStream.range(0, 60).mapToObj(_ -> UUID.randomUUID()).toList();
        subjects.forEach(subject -> keys.seal(subject, SOMEWHERE, WORDS, HERE));
        keys.destroy(subjects.getFirst(), SOMEWHERE, Instant.EPOCH);
        var counted = new CountingDataSource(service);
        var sealer = new SubjectKeys(counted, keyFile);

        sealer.readAhead(SOMEWHERE, subjects);

        assertThat(subjects)
                .filteredOn(subject ->
                        sealer.sealMore(subject, SOMEWHERE, WORDS, HERE).isEmpty())
                .containsExactly(subjects.getFirst());
        assertThat(counted.connections())
                .as("for the check, for all, and for the one that is gone")
                .isEqualTo(3);
    }

    private int count(String table) {
        try (Connection connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
