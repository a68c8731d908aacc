package probity.chassis.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A witness made from the words of C2SP tlog-cosignature and the JDK: it shares nothing with the code that it tests. */
public final class TestWitness {

    private final String name;
    private final KeyPair pair;

    /** Of one name there is one, in whatever corner of a test it is made. */
    public TestWitness(String name) {
        this(name, name);
    }

    private TestWitness(String name, String seed) {
        this.name = name;
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed.getBytes(UTF_8));
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody else who says that they are this one. */
    public TestWitness impostor() {
        return new TestWitness(name, "impostor of " + name);
    }

    public String name() {
        return name;
    }

    /** Its verifier key. */
    public String key() {
        return "%s+%s+%s".formatted(name, HexFormat.of().formatHex(id()), base64(typed()));
    }

    /** The note with its line below all others. */
    public String cosign(String note, long time) {
        String text = note.substring(0, note.lastIndexOf("\n\n") + 1);
        byte[] signature = sign("cosignature/v1\ntime " + time + "\n" + text);
        byte[] line = ByteBuffer.allocate(4 + 8 + signature.length)
                .put(id())
                .putLong(time)
                .put(signature)
                .array();
        return note + "— " + name + " " + base64(line) + "\n";
    }

    private byte[] sign(String message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(message.getBytes(UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(typed()), 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] typed() {
        byte[] x509 = pair.getPublic().getEncoded();
        return ByteBuffer.allocate(33)
                .put((byte) 4)
                .put(x509, x509.length - 32, 32)
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
