package probity.chassis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestDatabase;

/** The steps by which a key is replaced (see the README), while others go on. */
class ReplacingAKeyTest {

    private static final int SEALING = 8;

    private static final Authority SOMEWHERE = new Authority("somewhere");
    private static final byte[] HERE = {1};

    private final TestDatabase database = TestDatabase.migrated();
    private final AgroalDataSource pool = database.pool();

    @TempDir
    Path folder;

    private Path file;
    private String old;

    @BeforeEach
    void make_a_key() throws IOException {
        file = folder.resolve("keys");
        KeyFile.create(file);
        old = Files.readString(file);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** As after a start. */
    private SubjectKeys replica() {
        return new SubjectKeys(pool, new KeyFile(file));
    }

    @Test
    void nobody_notices_and_afterwards_the_old_key_is_needed_by_nothing() throws Exception {
        Map<UUID, byte[]> sealed = new ConcurrentHashMap<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        var stopped = new AtomicBoolean();
        var rounds = new AtomicIntegerArray(SEALING);
        var replicas = List.of(replica(), replica());
        seal(replicas.getFirst(), sealed, 600);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SEALING; i++) {
                int number = i;
                SubjectKeys mine = replicas.get(i % 2);
                threads.execute(() -> goOn(mine, sealed, failures, stopped, () -> rounds.incrementAndGet(number)));
            }
            String replacement = KeyFiles.line(2);
            KeyFiles.replace(file, replacement + old);
            KeyFiles.until(() -> replicas.stream().allMatch(each -> each.underOlderKeys() > 0));
            List<Integer> noticed = each(rounds);
            KeyFiles.until(() -> !failures.isEmpty() || allHaveGoneOn(rounds, noticed));
            KeyFiles.until(() -> replicas.getFirst().rewrapSome() == 0 && underOlder() == 0);
            KeyFiles.replace(file, replacement);
            int before = sealed.size();
            KeyFiles.until(() -> sealed.size() > before + 200 || !failures.isEmpty());
            stopped.set(true);
        }

        assertThat(failures).isEmpty();
        SubjectKeys restarted = replica();
        assertThat(restarted.underOlderKeys()).isZero();
        sealed.forEach((subject, bytes) ->
                assertThat(restarted.open(subject, SOMEWHERE, bytes, HERE)).contains(words(subject)));
    }

    /** Seals for somebody new, and opens what was sealed for anybody: by a replica that just started, too. */
    private void goOn(
            SubjectKeys mine,
            Map<UUID, byte[]> sealed,
            Queue<Throwable> failures,
            AtomicBoolean stopped,
            Runnable round) {
        try {
            while (!stopped.get()) {
                seal(mine, sealed, 1);
                var known = new ArrayList<>(sealed.keySet());
                UUID anybody = known.get(ThreadLocalRandom.current().nextInt(known.size()));
                SubjectKeys reader = ThreadLocalRandom.current().nextInt(4) == 0 ? replica() : mine;
                assertThat(reader.open(anybody, SOMEWHERE, requireNonNull(sealed.get(anybody)), HERE))
                        .contains(words(anybody));
                round.run();
            }
        } catch (RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    private static List<Integer> each(AtomicIntegerArray rounds) {
        return IntStream.range(0, SEALING).mapToObj(rounds::get).toList();
    }

    /** Whoever had begun under the old key has come to an end: an operator waits a minute for that. */
    private static boolean allHaveGoneOn(AtomicIntegerArray rounds, List<Integer> since) {
        return IntStream.range(0, SEALING).allMatch(i -> rounds.get(i) > since.get(i) + 1);
    }

    @Test
    void what_is_destroyed_meanwhile_stays_destroyed() throws Exception {
        Map<UUID, byte[]> sealed = new ConcurrentHashMap<>();
        SubjectKeys keys = replica();
        seal(keys, sealed, 600);
        KeyFiles.replace(file, KeyFiles.line(2) + old);
        SubjectKeys other = replica();
        List<UUID> erased = sealed.keySet().stream().limit(300).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var erasing = threads.submit(() -> erased.forEach(who -> keys.destroy(who, SOMEWHERE, Instant.EPOCH)));
            do {
                other.rewrapSome();
            } while (!erasing.isDone());
            erasing.get();
        }
        other.rewrapSome();

        assertThat(count("select count(*) from subject_key")).isEqualTo(300);
        SubjectKeys restarted = replica();
        erased.forEach(who -> assertThat(restarted.open(who, SOMEWHERE, requireNonNull(sealed.get(who)), HERE))
                .isEmpty());
    }

    @Test
    void a_key_that_was_taken_away_too_early_is_missed_loudly_and_can_be_put_back() throws Exception {
        Map<UUID, byte[]> sealed = new ConcurrentHashMap<>();
        seal(replica(), sealed, 1);
        String replacement = KeyFiles.line(2);
        KeyFiles.replace(file, replacement);
        assertThatThrownBy(() -> replica().require()).isInstanceOf(KeysAway.class);

        KeyFiles.replace(file, replacement + old);
        SubjectKeys keys = replica();
        seal(keys, sealed, 1);
        assertThat(keys.rewrapSome()).isZero();
        KeyFiles.replace(file, replacement);
        sealed.forEach((subject, bytes) ->
                assertThat(replica().open(subject, SOMEWHERE, bytes, HERE)).contains(words(subject)));
    }

    @Test
    void a_data_key_that_does_not_open_holds_up_no_other_but_is_counted() throws Exception {
        Map<UUID, byte[]> sealed = new ConcurrentHashMap<>();
        seal(replica(), sealed, 300);
        execute("update subject_key set wrapped = set_byte(wrapped, 20, 1 - get_byte(wrapped, 20) % 2)"
                + " where ordinal = 7");
        KeyFiles.replace(file, KeyFiles.line(2) + old);

        assertThat(replica().rewrapSome()).isOne();
        assertThat(replica().rewrapSome()).isOne();
        assertThat(count("select count(distinct substring(wrapped from 1 for 5)) from subject_key"))
                .isEqualTo(2);
    }

    private long underOlder() {
        return replica().underOlderKeys();
    }

    private static void seal(SubjectKeys keys, Map<UUID, byte[]> sealed, int times) {
        IntStream.range(0, times).forEach(_ -> {
            UUID subject = UUID.randomUUID();
            sealed.put(subject, keys.seal(subject, SOMEWHERE, words(subject), HERE));
        });
    }

    private static byte[] words(UUID subject) {
        return ("of " + subject).getBytes(UTF_8);
    }

    private long count(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
