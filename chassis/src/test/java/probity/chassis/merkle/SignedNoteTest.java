package probity.chassis.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedNoteTest {

    private static final String NAME = "probity/westminster";

    /** The example of the Go project's note package, which the specification grew from. */
    private static final String KNOWN_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String KNOWN_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @TempDir
    Path folder;

    private SigningKey key;

    @BeforeEach
    void makeKey() {
        key = SigningKey.read(KeyFiles.in(folder));
    }

    @Test
    void a_note_that_others_signed_is_opened() {
        assertThat(SignedNote.open(KNOWN_NOTE, NoteKey.parse(KNOWN_KEY)))
                .hasValueSatisfying(text -> assertThat(text).endsWith("your problem is.\n"));
        assertThat(NoteKey.parse(KNOWN_KEY)).hasToString(KNOWN_KEY);
    }

    @Test
    void a_checkpoint_is_opened_with_the_published_key() {
        Checkpoint checkpoint = new Checkpoint(NAME, 42, Hash.ofLeaf(new byte[] {1}));

        assertThat(Checkpoint.open(checkpoint.sign(key), published())).contains(checkpoint);
    }

    @Test
    void no_character_of_a_signed_checkpoint_can_be_changed() {
        String note = new Checkpoint(NAME, 42, Hash.ofLeaf(new byte[] {1})).sign(key);

        for (int i = 0; i < note.length(); i++) {
            char other = note.charAt(i) == 'A' ? 'B' : 'A';
            String changed = note.substring(0, i) + other + note.substring(i + 1);
            assertThat(SignedNote.open(changed, published())).as(changed).isEmpty();
        }
    }

    /** The last sign of its base64 has two bits that mean nothing: of the four signs that say the same, one is taken. */
    @Test
    void a_signature_is_written_in_one_way_alone() {
        String note = Stream.iterate(1, size -> size + 1)
                .map(size -> new Checkpoint(NAME, size, Hash.ofEmptyTree()).sign(key))
                .filter(signed -> signed.endsWith("A=\n"))
                .findFirst()
                .orElseThrow();
        String other = note.replaceFirst("A=\n$", "B=\n");

        assertThat(SignedNote.open(note, published())).isPresent();
        assertThat(SignedNote.open(other, published())).isEmpty();
    }

    @Test
    void one_authority_cannot_be_passed_off_as_another() {
        String note = new Checkpoint("probity/leicester", 42, Hash.ofEmptyTree()).sign(key);
        String renamed =
                SignedNote.sign("probity/leicester\n42\n" + Hash.ofEmptyTree().base64() + "\n", NAME, key);

        assertThat(Checkpoint.open(note, published())).isEmpty();
        assertThat(Checkpoint.open(renamed, published())).isEmpty();
    }

    @Test
    void another_key_of_the_same_name_is_refused() throws IOException {
        SigningKey other = SigningKey.read(KeyFiles.in(Files.createDirectory(folder.resolve("other"))));
        String note = new Checkpoint(NAME, 42, Hash.ofEmptyTree()).sign(other);

        assertThat(Checkpoint.open(note, published())).isEmpty();
    }

    @Test
    void a_further_signature_does_not_hide_ours() {
        String note = new Checkpoint(NAME, 42, Hash.ofEmptyTree()).sign(key) + "— witness/one AAAAAAAA\n";

        assertThat(Checkpoint.open(note, published())).isPresent();
    }

    @Test
    void what_a_witness_signed_is_opened_with_its_key() {
        TestWitness witness = new TestWitness("witness.example.org/one");
        Checkpoint checkpoint = new Checkpoint(NAME, 42, Hash.ofLeaf(new byte[] {1}));

        String note = witness.cosign(checkpoint.sign(key), 1_679_315_147);

        assertThat(SignedNote.open(note, NoteKey.parseWitness(witness.key()))).contains(checkpoint.text());
        assertThat(NoteKey.parseWitness(witness.key())).hasToString(witness.key());
        assertThat(SignedNote.lineOf(note, NoteKey.parseWitness(witness.key())))
                .hasValueSatisfying(line -> assertThat(note).endsWith(line));
        assertThat(Checkpoint.open(note, published())).contains(checkpoint);
    }

    @Test
    void no_character_of_what_a_witness_signed_can_be_changed() {
        TestWitness witness = new TestWitness("witness.example.org/one");
        String note =
                witness.cosign(new Checkpoint(NAME, 42, Hash.ofLeaf(new byte[] {1})).text() + "\n", 1_679_315_147);

        for (int i = 0; i < note.length(); i++) {
            char other = note.charAt(i) == 'A' ? 'B' : 'A';
            String changed = note.substring(0, i) + other + note.substring(i + 1);
            assertThat(SignedNote.open(changed, NoteKey.parseWitness(witness.key())))
                    .as(changed)
                    .isEmpty();
        }
    }

    @Test
    void a_time_before_1970_is_none() {
        TestWitness witness = new TestWitness("witness.example.org/one");
        String note = witness.cosign(new Checkpoint(NAME, 42, Hash.ofEmptyTree()).text() + "\n", -1);

        assertThat(SignedNote.open(note, NoteKey.parseWitness(witness.key()))).isEmpty();
    }

    @Test
    void the_key_of_a_log_is_none_of_a_witness_nor_the_other_way_round() {
        TestWitness witness = new TestWitness("witness.example.org/one");

        assertThatThrownBy(() -> NoteKey.parse(witness.key())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoteKey.parseWitness(published().toString()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_public_key_is_the_one_that_others_derive_from_the_same_secret() {
        // RFC 8032, section 7.1, test 1.
        byte[] secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] open = HexFormat.of().parseHex("01d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        Path file = KeyFiles.write(
                folder.resolve("known"), "1 " + Base64.getEncoder().encodeToString(secret));

        assertThat(SigningKey.read(file).publicKey(NAME).toString())
                .endsWith("+" + Base64.getEncoder().encodeToString(open));
    }

    @Test
    void a_file_without_a_key_is_refused_and_not_quoted() {
        Path file = KeyFiles.write(folder.resolve("wrong"), "hush");

        assertThatThrownBy(() -> SigningKey.read(file))
                .hasMessageContaining("wrong")
                .hasMessageNotContaining("hush")
                .hasNoCause();
        assertThat(key).hasToString("[signing key]");
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        Path file = KeyFiles.in(Files.createDirectory(folder.resolve("open")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void a_public_key_that_does_not_fit_its_id_is_refused() {
        String moved = published().toString().replace("westminster", "leicester");

        assertThatThrownBy(() -> NoteKey.parse(moved)).isInstanceOf(IllegalArgumentException.class);
    }

    private NoteKey published() {
        return NoteKey.parse(key.publicKey(NAME).toString());
    }
}
