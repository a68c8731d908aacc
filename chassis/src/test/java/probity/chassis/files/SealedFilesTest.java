package probity.chassis.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyFile;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.RootSecret;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.testing.TestDatabase;

class SealedFilesTest {

    private static final Authority SOMEWHERE = new Authority("somewhere");
    private static final Authority ELSEWHERE = new Authority("elsewhere");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final FileLimits LIMITS = new FileLimits(1_000_000, Set.of("application/pdf", "text/plain"));
    private static final int PIECE = 128 << 10;

    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource service = database.service();
    private final UUID ann = UUID.randomUUID();
    private final UUID gift = UUID.randomUUID();

    @TempDir
    Path folder;

    private SubjectKeys keys;
    private SealedFiles files;

    @BeforeEach
    void make() {
        keys = new SubjectKeys(service, KeyFile.create(folder.resolve("keys")));
        files = new SealedFiles(
                service, keys, new KeyedHash(RootSecret.of(Base64.getEncoder().encodeToString(new byte[32]))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 999_900})
    void what_was_stored_comes_back_whole(int size) throws IOException {
        byte[] sent = pdf(size);

        var stored = (Upload.Stored) store(new ByteArrayInputStream(sent));
        var opened = files.open(stored.file(), SOMEWHERE).orElseThrow();

        assertThat(stored.mediaType()).isEqualTo(opened.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.bytes()).isEqualTo(opened.bytes()).isEqualTo(sent.length);
        assertThat(contentOf(opened)).isEqualTo(sent);
    }

    @Test
    void nothing_of_it_lies_in_clear() throws Exception {
        store(text("the canary sings"));

        assertThat(everySealedByte()).doesNotContain("canary");
    }

    @Test
    void the_same_file_is_known_again_but_is_sealed_anew() throws IOException {
        var first = (Upload.Stored) store(text("an invitation"));
        var second = (Upload.Stored) store(text("an invitation"));
        var other = (Upload.Stored) store(text("another invitation"));

        assertThat(second.contentHash()).isEqualTo(first.contentHash()).isNotEqualTo(other.contentHash());
        assertThat(second.digest()).isNotEqualTo(first.digest());
        assertThat(second.file()).isNotEqualTo(first.file());
    }

    @Test
    void what_is_not_taken_is_refused_by_what_is_in_it_and_leaves_nothing() throws Exception {
        assertThat(store(InputStream.nullInputStream())).isEqualTo(new Upload.Empty());
        assertThat(store(new ByteArrayInputStream(new byte[] {'M', 'Z', 0, 1, 2, 3})))
                .isInstanceOf(Upload.TypeNotTaken.class);
        assertThat(store(new ByteArrayInputStream(pdf(1_000_000)))).isEqualTo(new Upload.TooLarge(1_000_000));
        assertThat(count("stored_file")).isZero();
        assertThat(count("stored_piece")).isZero();
    }

    @Test
    void a_sender_who_goes_away_leaves_nothing() throws Exception {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> store(new SequenceInputStream(new ByteArrayInputStream(pdf(2 * PIECE)), broken)))
                .hasMessage("gone");
        assertThat(count("stored_file")).isZero();
    }

    @Test
    void another_authority_finds_none() throws IOException {
        var stored = (Upload.Stored) store(text("an invitation"));

        assertThat(files.open(stored.file(), SOMEWHERE)).isPresent();
        assertThat(files.open(stored.file(), ELSEWHERE)).isEmpty();
        files.delete(stored.file(), ELSEWHERE);
        assertThat(files.open(stored.file(), SOMEWHERE)).isPresent();
        files.delete(stored.file(), SOMEWHERE);
        assertThat(files.open(stored.file(), SOMEWHERE)).isEmpty();
    }

    @Test
    void an_erased_subject_leaves_nothing_that_opens() throws Exception {
        var stored = (Upload.Stored) store(text("an invitation"));

        keys.destroy(ann, SOMEWHERE, Instant.EPOCH);
        assertThat(files.open(stored.file(), SOMEWHERE)).isEmpty();

        files.deleteOf(ann, SOMEWHERE);
        assertThat(count("stored_piece")).isZero();
    }

    @Test
    void whoever_sweeps_removes_what_was_of_an_erased_subject_and_nothing_of_another() throws Exception {
        var kept = (Upload.Stored) store(text("an invitation"));
        files.keep(kept.file(), SOMEWHERE);
        keys.destroy(UUID.randomUUID(), SOMEWHERE, Instant.EPOCH);
        keys.destroy(ann, ELSEWHERE, Instant.EPOCH);

        files.sweep(MONDAY, _ -> true);
        assertThat(count("stored_piece")).isOne();

        keys.destroy(ann, SOMEWHERE, Instant.EPOCH);
        files.sweep(MONDAY, _ -> true);
        assertThat(count("stored_file")).isZero();
        assertThat(count("stored_piece")).isZero();
    }

    @Test
    void a_file_that_was_cut_off_or_shuffled_does_not_open() throws Exception {
        var stored = (Upload.Stored) store(new ByteArrayInputStream(pdf(3 * PIECE)));

        change("update stored_file set pieces = pieces - 1");
        assertThatThrownBy(() -> contentOf(files.open(stored.file(), SOMEWHERE).orElseThrow()))
                .hasMessageContaining("do not open here");

        change("update stored_file set pieces = pieces + 1");
        change("update stored_piece set number = case number when 1 then 12 else 11 end where number in (1, 2)");
        change("update stored_piece set number = number - 10 where number > 10");
        assertThatThrownBy(() -> contentOf(files.open(stored.file(), SOMEWHERE).orElseThrow()))
                .hasMessageContaining("do not open here");
    }

    @Test
    void what_nothing_speaks_of_is_swept_away_the_day_after() throws IOException {
        var spokenOf = (Upload.Stored) store(text("one"));
        var kept = (Upload.Stored) store(text("two"));
        var orphan = (Upload.Stored) store(text("three"));
        files.keep(kept.file(), SOMEWHERE);

        files.sweep(MONDAY, _ -> false);
        assertThat(files.open(orphan.file(), SOMEWHERE)).isPresent();

        files.sweep(MONDAY.plusDays(1), unkept -> unkept.file().equals(spokenOf.file()));
        files.sweep(MONDAY.plusDays(1), _ -> false);
        assertThat(files.open(spokenOf.file(), SOMEWHERE)).isPresent();
        assertThat(files.open(kept.file(), SOMEWHERE)).isPresent();
        assertThat(files.open(orphan.file(), SOMEWHERE)).isEmpty();
    }

    @Test
    void what_is_written_comes_back_and_its_type_is_told_to_nobody() throws Exception {
        byte[] written = pdf(2 * PIECE);
        var stored = files.write(SOMEWHERE, ann, gift, MONDAY, out -> {
            out.write(written[0]);
            out.write(written, 1, 10);
            out.write(written, 11, written.length - 11);
        });
        var opened = files.open(stored.file(), SOMEWHERE).orElseThrow();

        assertThat(contentOf(opened)).isEqualTo(contentOf(opened)).isEqualTo(written);
        assertThat(opened.mediaType()).isEqualTo("application/octet-stream");
        assertThat(files.bytesOf(SOMEWHERE)).isEqualTo(written.length);
        assertThat(files.bytesOf(ELSEWHERE)).isZero();
    }

    @Test
    void a_writer_who_breaks_off_leaves_nothing() throws Exception {
        assertThatThrownBy(() -> files.write(SOMEWHERE, ann, gift, MONDAY, out -> {
                    out.write(new byte[3 * PIECE]);
                    throw new IOException("enough");
                }))
                .hasMessage("enough");
        assertThat(count("stored_file")).isZero();
        assertThat(count("stored_piece")).isZero();
    }

    private Upload store(InputStream content) throws IOException {
        return files.store(content, SOMEWHERE, ann, gift, MONDAY, LIMITS);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static byte[] pdf(int size) {
        byte[] head = "%PDF-1.7\n".getBytes(UTF_8);
        byte[] content = new byte[head.length + size];
        new Random(size).nextBytes(content);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    private static byte[] contentOf(StoredFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        file.writeTo(out);
        return out.toByteArray();
    }

    private String everySealedByte() throws SQLException {
        try (var connection = service.getConnection();
                var row =
                        connection.createStatement().executeQuery("select string_agg(sealed, '') from stored_piece")) {
            row.next();
            return new String(row.getBytes(1), ISO_8859_1);
        }
    }

    private int count(String table) throws SQLException {
        try (var connection = service.getConnection();
                var row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = service.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
