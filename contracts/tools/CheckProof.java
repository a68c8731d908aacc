import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Says whether a document is in a ledger, without a network and without any of Probity's code:
 *
 * <pre>java CheckProof.java KEYS PROOF [DOCUMENT]</pre>
 *
 * <p>KEYS is a file with the key of the ledger, as it was published, and below it those of witnesses, one a line (C2SP
 * signed-note). PROOF is a C2SP tlog-proof: the place of a leaf, its path, and a signed checkpoint. DOCUMENT is the file
 * whose bytes are the leaf, or a report, if the leaf that the proof brings along is the record of its publication: that
 * names its SHA-256. Without it, what the proof brings along is the document, and is printed. It ends with 0 if
 * all holds, with 1 if something does not, with 2 if a file cannot be read.
 *
 * <p>All that is needed to follow it is in RFC 9162 (2.1.3.2, paths) and at c2sp.org (signed-note, tlog-checkpoint,
 * tlog-cosignature, tlog-proof).
 */
class CheckProof {

    private static final String FORM = "c2sp.org/tlog-proof@v1";

    private static final byte LOG = 1;

    private static final byte WITNESS = 4;

    /** What every Ed25519 key begins with in X.509 form; its 32 bytes follow. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private record Key(String name, byte kind, byte[] key) {}

    private record Checkpoint(String text, String origin, long size, byte[] root, List<String> signatures) {}

    private static class DoesNotHold extends Exception {

        private static final long serialVersionUID = 1;

        DoesNotHold(String why) {
            super(why);
        }
    }

    private final PrintStream out;

    CheckProof(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new CheckProof(new PrintStream(System.out, true, UTF_8)).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            out.println("Usage: java CheckProof.java KEYS PROOF [DOCUMENT]");
            return 2;
        }
        try {
            List<Key> keys = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                if (!line.isBlank()) {
                    keys.add(key(line.strip()));
                }
            }
            byte[] document = arguments.length == 3 ? Files.readAllBytes(Path.of(arguments[2])) : null;
            check(keys, Files.readString(Path.of(arguments[1])), document);
            return 0;
        } catch (DoesNotHold e) {
            out.println("DOES NOT HOLD: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            out.println("A file cannot be read: " + e);
            return 2;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            out.println("DOES NOT HOLD: a file is not of its form: " + e.getMessage());
            return 1;
        }
    }

    private void check(List<Key> keys, String proof, byte[] document) throws DoesNotHold {
        int end = proof.indexOf("\n\n");
        List<String> lines = new ArrayList<>(proof.substring(0, Math.max(end, 0)).lines().toList());
        if (end < 0 || !lines.removeFirst().equals(FORM)) {
            throw new DoesNotHold("the proof does not begin with the line " + FORM);
        }
        byte[] extra = lines.getFirst().startsWith("extra ") ? base64(lines.removeFirst().substring(6)) : null;
        boolean published = document != null && extra != null && isPublication(extra, document);
        byte[] leaf = document == null || published ? extra : document;
        if (leaf == null) {
            throw new DoesNotHold("the proof brings no document along: name its file");
        }
        long index = number(after("index ", lines.removeFirst()));
        List<byte[]> path = new ArrayList<>();
        for (String line : lines) {
            path.add(base64(line));
        }
        Checkpoint checkpoint = checkpoint(proof.substring(end + 2));
        String signers = signers(keys, checkpoint);
        if (!includes(hash((byte) 0, leaf), index, checkpoint.size(), path, checkpoint.root())) {
            throw new DoesNotHold("the document is not entry %d of the ledger".formatted(index));
        }
        out.printf("It holds: entry %d of %d in %s, signed by %s.%n", index, checkpoint.size(), checkpoint.origin(), signers);
        if (published) {
            out.println("That entry says that a report was published, and has the SHA-256 of this document.");
        }
        if (document == null) {
            out.println();
            out.println(new String(leaf, UTF_8));
        }
    }

    /** A record is headers, an empty line and JSON, in which no text can look like this: its quotes would be escaped. */
    private static boolean isPublication(byte[] record, byte[] document) {
        String told = new String(record, UTF_8);
        int body = told.indexOf("\n\n");
        return told.startsWith("probity.audit.v1/")
                && told.substring(0, Math.max(body, 0)).contains("\nce_type: probity.audit.report-published.v1\n")
                && told.substring(body)
                        .contains("\"sha256\":\"" + HexFormat.of().formatHex(sha256().digest(document)) + "\"");
    }

    private static Checkpoint checkpoint(String note) throws DoesNotHold {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new DoesNotHold("there is no signed checkpoint");
        }
        String text = note.substring(0, end + 1);
        String[] lines = text.split("\n");
        List<String> signatures = note.substring(end + 2).lines().toList();
        return new Checkpoint(text, lines[0], number(lines[1]), base64(lines[2]), signatures);
    }

    /** The ledger must have signed; witnesses whose keys are given may have, and must not have falsely. */
    private static String signers(List<Key> keys, Checkpoint checkpoint) throws DoesNotHold {
        List<String> signers = new ArrayList<>();
        boolean byLedger = false;
        for (Key key : keys) {
            for (String line : checkpoint.signatures()) {
                String beginning = "— " + key.name() + " ";
                byte[] signed = line.startsWith(beginning) ? base64(line.substring(beginning.length())) : new byte[0];
                if (signed.length < 4 || !Arrays.equals(Arrays.copyOf(signed, 4), id(key))) {
                    continue;
                }
                signers.add(signer(key, checkpoint, Arrays.copyOfRange(signed, 4, signed.length)));
                byLedger |= key.kind() == LOG && key.name().equals(checkpoint.origin());
            }
        }
        if (!byLedger) {
            throw new DoesNotHold("no key that was given is the one that signed " + checkpoint.origin());
        }
        return String.join(", ", signers);
    }

    private static String signer(Key key, Checkpoint checkpoint, byte[] signed) throws DoesNotHold {
        String text = checkpoint.text();
        byte[] signature = signed;
        String when = "";
        if (key.kind() == WITNESS) {
            long time = signed.length < 8 ? -1 : ByteBuffer.wrap(signed).getLong();
            signature = Arrays.copyOfRange(signed, Math.min(8, signed.length), signed.length);
            text = "cosignature/v1\ntime " + time + "\n" + text;
            when = " at " + Instant.ofEpochSecond(Math.clamp(time, 0, 99_999_999_999L));
        }
        if (!verifies(key, text, signature)) {
            throw new DoesNotHold("the signature of %s is false".formatted(key.name()));
        }
        return key.name() + when;
    }

    private static boolean verifies(Key key, String text, byte[] signature) {
        try {
            byte[] x509 = ByteBuffer.allocate(X509_PREFIX.length + key.key().length)
                    .put(X509_PREFIX)
                    .put(key.key())
                    .array();
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key of %s is none".formatted(key.name()), e);
        }
    }

    private static Key key(String line) {
        String[] parts = line.split("\\+", 3);
        byte[] typed = base64(parts[2]);
        Key key = new Key(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if ((key.kind() != LOG && key.kind() != WITNESS) || !HexFormat.of().formatHex(id(key)).equals(parts[1])) {
            throw new IllegalArgumentException("the id of a key is not that of its name and bytes: " + parts[0]);
        }
        return key;
    }

    private static byte[] id(Key key) {
        MessageDigest digest = sha256();
        digest.update((key.name() + "\n").getBytes(UTF_8));
        digest.update(key.kind());
        return Arrays.copyOf(digest.digest(key.key()), 4);
    }

    /** RFC 9162, section 2.1.3.2. */
    private static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = hash((byte) 1, p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = hash((byte) 1, r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        MessageDigest digest = sha256();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String after(String word, String line) throws DoesNotHold {
        if (!line.startsWith(word)) {
            throw new DoesNotHold("the proof lacks its line " + word.strip());
        }
        return line.substring(word.length());
    }

    private static long number(String digits) {
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not a number: " + digits);
        }
        return Long.parseLong(digits);
    }

    /** Of two texts for the same bytes, only the right one is taken. */
    private static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not as base64 is written");
        }
        return bytes;
    }
}
