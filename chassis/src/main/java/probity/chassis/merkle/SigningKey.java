package probity.chassis.merkle;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Ed25519 key that signs checkpoints, from a file that only its owner may read: a number, a space and the 32 bytes
 * of the secret key (any random ones) in base64. The file lies outside every database.
 */
public final class SigningKey {

    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);

    private static final Pattern LINE = Pattern.compile("[1-9][0-9]{0,8} ([A-Za-z0-9+/]{43}=)");

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(KeyPair pair) {
        this.secret = pair.getPrivate();
        this.open = pair.getPublic();
    }

    public static SigningKey read(Path file) {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalArgumentException(
                        "the key file %s can be read by others: chmod 600 it".formatted(file));
            }
            Matcher line = LINE.matcher(Files.readString(file).strip());
            if (!line.matches()) {
                throw new IllegalArgumentException(
                        "the key file %s must hold a number, a space and 32 bytes in base64".formatted(file));
            }
            return new SigningKey(pair(Base64.getDecoder().decode(line.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key file " + file, e);
        }
    }

    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Replay(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** The name says whose notes it signs, so one key file serves every authority. */
    public NoteKey publicKey(String name) {
        return NoteKey.of(name, open);
    }

    byte[] sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    @Override
    public String toString() {
        return "[signing key]";
    }

    /** The JDK derives a public key only when it draws the secret one: so it draws the one we have. */
    private static final class Replay extends SecureRandom {

        private final byte[] seed;

        Replay(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(Arrays.copyOf(seed, bytes.length), 0, bytes, 0, bytes.length);
        }
    }
}
