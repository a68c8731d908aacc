package probity.chassis.sealing;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Key-encryption keys in a file that only its owner may read, one a line: a number, a space, and 32 bytes in base64.
 * The first line wraps; the others still unwrap, so that a key is replaced by putting a new line on top.
 */
public final class KeyFile implements KeyProvider {

    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);

    private static final Pattern LINE = Pattern.compile("([1-9][0-9]{0,8}) ([A-Za-z0-9+/]{43}=)");

    private final Aead keys;

    public KeyFile(Path file) {
        DataKey.register();
        try {
            keys = aead(lines(file));
        } catch (IOException e) {
            throw new SealingFailure("the key file %s cannot be read".formatted(file), e);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("the keys in %s cannot be used".formatted(file), e);
        }
    }

    /** Writes a file with one new key, for its owner alone. Fails if there is one already. */
    public static KeyFile create(Path file) {
        String line = "1 " + Base64.getEncoder().encodeToString(DataKey.random()) + "\n";
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(file, line);
            return new KeyFile(file);
        } catch (IOException e) {
            throw new SealingFailure("the key file %s cannot be written".formatted(file), e);
        }
    }

    private static List<Matcher> lines(Path file) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new SealingFailure("the key file %s can be read by others: chmod 600 it".formatted(file));
        }
        List<Matcher> lines = Files.readString(file).lines().map(LINE::matcher).toList();
        if (lines.isEmpty() || !lines.stream().allMatch(Matcher::matches)) {
            throw new SealingFailure(
                    "each line of the key file %s must be a number, a space and 32 bytes in base64".formatted(file));
        }
        return lines;
    }

    private static Aead aead(List<Matcher> lines) throws GeneralSecurityException {
        var keyset = KeysetHandle.newBuilder();
        for (Matcher line : lines) {
            int id = Integer.parseInt(line.group(1));
            byte[] key = Base64.getDecoder().decode(line.group(2));
            var entry = KeysetHandle.importKey(DataKey.aesGcm(key, Variant.TINK, id));
            keyset.addEntry(line == lines.getFirst() ? entry.makePrimary() : entry);
        }
        return keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public byte[] wrap(byte[] dataKey, byte[] context) {
        try {
            return keys.encrypt(dataKey, context);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("cannot wrap a data key", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        try {
            return keys.decrypt(wrapped, context);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("a data key was not wrapped by this key file", e);
        }
    }
}
