package probity.chassis.merkle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key that signs notes, and the name it signs under, as C2SP signed-note writes it:
 * {@code <name>+<id in hex>+<base64 of a byte that says how it signs, and the key>}. A log signs the text alone (0x01);
 * a witness signs it with the time at which it saw it (0x04, C2SP tlog-cosignature).
 */
public final class NoteKey {

    static final int ID_BYTES = 4;

    private static final int KEY_BYTES = 32;

    private static final byte ED25519 = 1;

    private static final byte COSIGNATURE = 4;

    private static final int SIGNATURE_BYTES = 64;

    /** What every Ed25519 key begins with in X.509 form; its 32 bytes follow. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte kind;
    private final String name;
    private final byte[] key;

    private NoteKey(byte kind, String name, byte[] key) {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a key's name has neither spaces nor plus signs");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + key.length);
        }
        this.kind = kind;
        this.name = name;
        this.key = key;
    }

    static NoteKey of(String name, PublicKey key) {
        byte[] x509 = key.getEncoded();
        return new NoteKey(ED25519, name, Arrays.copyOfRange(x509, X509_PREFIX.length, x509.length));
    }

    /** The key of a log. Refuses a text whose id is not that of its name and key. */
    public static NoteKey parse(String text) {
        return parse(ED25519, text);
    }

    /** The key of a witness, which cosigns what a log has signed. Refuses the same. */
    public static NoteKey parseWitness(String text) {
        return parse(COSIGNATURE, text);
    }

    private static NoteKey parse(byte kind, String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a note key has the form name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length == 0 || typed[0] != kind) {
            throw new IllegalArgumentException("this must be an Ed25519 key of kind 0x0" + kind);
        }
        NoteKey key = new NoteKey(kind, parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the id is not that of this name and key");
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** The first bytes of SHA-256(name, newline, kind, key). */
    byte[] id() {
        var hashed = new ByteArrayOutputStream();
        hashed.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        hashed.writeBytes(typed());
        return Arrays.copyOf(Hash.sha256().digest(hashed.toByteArray()), ID_BYTES);
    }

    boolean verifies(String text, byte[] signed) {
        if (kind == ED25519) {
            return verifiesBytes(text, signed);
        }
        if (signed.length != Long.BYTES + SIGNATURE_BYTES) {
            return false;
        }
        long time = ByteBuffer.wrap(signed).getLong();
        byte[] signature = Arrays.copyOfRange(signed, Long.BYTES, signed.length);
        return time >= 0 && verifiesBytes("cosignature/v1\ntime " + time + "\n" + text, signature);
    }

    private boolean verifiesBytes(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509())));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException _) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
    }

    private byte[] x509() {
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(key, 0, x509, X509_PREFIX.length, KEY_BYTES);
        return x509;
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = kind;
        System.arraycopy(key, 0, typed, 1, KEY_BYTES);
        return typed;
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
