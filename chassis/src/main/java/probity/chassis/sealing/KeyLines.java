package probity.chassis.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys one a line: a number, a space, and 32 bytes in base64. The first line wraps; the others still unwrap, so that a
 * key is replaced by putting a new line on top.
 */
final class KeyLines implements WrappingKeys {

    private static final Pattern LINE = Pattern.compile("([1-9][0-9]{0,8}) ([A-Za-z0-9+/]{43}=)");

    /** What Tink puts before whatever a key with a number has made: a one, and the number. */
    private static final int MARK_BYTES = 5;

    private final List<Integer> numbers;
    private final Aead keys;

    private KeyLines(List<Integer> numbers, Aead keys) {
        this.numbers = numbers;
        this.keys = keys;
    }

    /** The name of the file is for whoever is told what is wrong with it. */
    static KeyLines of(String content, Path file) {
        List<Matcher> lines = content.lines().map(LINE::matcher).toList();
        if (lines.isEmpty() || !lines.stream().allMatch(Matcher::matches)) {
            throw new KeysAway(
                    "each line of the key file %s must be a number, a space and 32 bytes in base64".formatted(file));
        }
        List<Integer> numbers =
                lines.stream().map(line -> Integer.parseInt(line.group(1))).toList();
        if (Set.copyOf(numbers).size() < numbers.size()) {
            throw new KeysAway("two lines of the key file %s have the same number".formatted(file));
        }
        try {
            return new KeyLines(numbers, aead(lines));
        } catch (GeneralSecurityException e) {
            throw new KeysAway("the keys in %s cannot be used".formatted(file), e);
        }
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

    @Override
    public boolean have(byte[] wrapped) {
        byte[] mark = Arrays.copyOf(wrapped, MARK_BYTES);
        return numbers.stream().anyMatch(number -> Arrays.equals(mark, mark(number)));
    }

    @Override
    public byte[] mark() {
        return mark(numbers.getFirst());
    }

    private static byte[] mark(int number) {
        return ByteBuffer.allocate(MARK_BYTES).put((byte) 1).putInt(number).array();
    }

    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "keys ", ""));
    }
}
