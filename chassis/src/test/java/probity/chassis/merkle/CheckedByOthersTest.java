package probity.chassis.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorParseException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that is not ours, sigstore's, checks what we prove and sign. */
class CheckedByOthersTest {

    @TempDir
    Path folder;

    @Test
    void sigstore_accepts_our_inclusion_proofs() {
        for (int size : new int[] {1, 2, 3, 255, 256, 257, 1_234}) {
            GrownTree grown = GrownTree.ofNumbers(size, new Random(size));
            for (int leaf = 0; leaf < size; leaf += 1 + size / 20) {
                int index = leaf;
                assertThatCode(() -> verify(grown, index, size, grown.at(size).root()))
                        .as("leaf %d of %d", index, size)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void sigstore_refuses_them_for_another_root() {
        GrownTree grown = GrownTree.ofNumbers(300, new Random(1));

        assertThatThrownBy(() -> verify(grown, 7, 300, grown.at(299).root()))
                .isInstanceOf(InclusionProofVerificationException.class);
    }

    @Test
    void sigstore_reads_our_checkpoints() throws RekorParseException {
        SigningKey key = SigningKey.read(KeyFiles.in(folder));
        Checkpoint ours = new Checkpoint("probity/westminster", 300, Hash.ofLeaf(new byte[] {7}));

        var theirs = Checkpoints.from(ours.sign(key));

        assertThat(theirs.getOrigin()).isEqualTo(ours.origin());
        assertThat(theirs.getSize()).isEqualTo(ours.size());
        assertThat(theirs.getBase64Hash()).isEqualTo(ours.root().base64());
        assertThat(theirs.getSignedData()).isEqualTo(ours.text());
        assertThat(theirs.getSignatures()).singleElement().satisfies(signature -> {
            assertThat(signature.getIdentity()).isEqualTo(ours.origin());
            assertThat(key.publicKey(ours.origin()).verifies(theirs.getSignedData(), signature.getSignature()))
                    .isTrue();
        });
    }

    private static void verify(GrownTree grown, int leaf, int size, Hash root)
            throws InclusionProofVerificationException {
        List<byte[]> path =
                grown.at(size).inclusion(leaf).stream().map(Hash::bytes).toList();
        InclusionProofVerifier.verify(grown.leaf(leaf).bytes(), leaf, size, path, root.bytes());
    }
}
