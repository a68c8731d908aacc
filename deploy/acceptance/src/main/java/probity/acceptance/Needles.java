package probity.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What must not be found, in each form in which it could stand somewhere: as it is, in capitals and in small letters, in
 * base64 wherever it begins, in hexadecimal, in UTF-16. All are looked for in one pass.
 */
final class Needles {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int HASH_BITS = 22;

    /** An address or the id of a trace can also be packed. */
    private static final Pattern DIGITS = Pattern.compile("([0-9a-f]{2}){8,}");

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** In base64 and UTF-16 still longer than the eight bytes by which a needle is known. */
    private static final int SHORTEST = 10;

    @SuppressWarnings("ArrayRecordComponent")
    private record Needle(String secret, byte[] bytes) {}

    private final Map<Long, List<Needle>> byBeginning = new HashMap<>();
    private final BitSet hashes = new BitSet(1 << HASH_BITS);
    private int longest;

    Needles(Collection<String> secrets) {
        secrets.forEach(this::add);
    }

    int forms() {
        return byBeginning.values().stream().mapToInt(List::size).sum();
    }

    /** The most bytes that one can have. */
    int longest() {
        return longest;
    }

    /** Which secrets stand in the first bytes of the array, in whatever form. */
    void find(byte[] hay, int length, Set<String> found) {
        for (int at = 0; at + Long.BYTES <= length; at++) {
            long beginning = (long) EIGHT_BYTES.get(hay, at);
            if (hashes.get(hash(beginning))) {
                compare(hay, at, length, byBeginning.getOrDefault(beginning, List.of()), found);
            }
        }
    }

    private static void compare(byte[] hay, int at, int length, List<Needle> needles, Set<String> found) {
        for (Needle needle : needles) {
            int end = at + needle.bytes().length;
            if (end <= length && Arrays.equals(hay, at, end, needle.bytes(), 0, needle.bytes().length)) {
                found.add(needle.secret());
            }
        }
    }

    private void add(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("too short to be looked for: " + secret);
        }
        Stream.of(secret, secret.toUpperCase(Locale.ROOT), secret.toLowerCase(Locale.ROOT))
                .distinct()
                .flatMap(Needles::forms)
                .forEach(form -> {
                    long beginning = (long) EIGHT_BYTES.get(form, 0);
                    hashes.set(hash(beginning));
                    byBeginning
                            .computeIfAbsent(beginning, _ -> new ArrayList<>())
                            .add(new Needle(secret, form));
                    longest = Math.max(longest, form.length);
                });
    }

    private static Stream<byte[]> forms(String text) {
        byte[] clear = text.getBytes(UTF_8);
        String hex = HexFormat.of().formatHex(clear);
        Stream<byte[]> plain = Stream.of(
                clear,
                hex.getBytes(US_ASCII),
                hex.toUpperCase(Locale.ROOT).getBytes(US_ASCII),
                text.getBytes(UTF_16LE),
                text.getBytes(UTF_16BE));
        Stream<byte[]> packed =
                DIGITS.matcher(text).matches() ? Stream.of(HexFormat.of().parseHex(text)) : Stream.of();
        Stream<byte[]> encoded = IntStream.range(0, 3).boxed().flatMap(before -> base64(clear, before));
        return Stream.of(plain, packed, encoded).flatMap(each -> each);
    }

    private static int hash(long beginning) {
        return (int) ((beginning * SPREAD) >>> (Long.SIZE - HASH_BITS));
    }

    /** What of it stands in base64 for certain, whatever so many bytes before it and those behind it are. */
    private static Stream<byte[]> base64(byte[] clear, int before) {
        byte[] whole = new byte[before + clear.length];
        System.arraycopy(clear, 0, whole, before, clear.length);
        int from = (8 * before + 5) / 6;
        int to = 8 * whole.length / 6;
        return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                .map(encoder -> encoder.encodeToString(whole).substring(from, to))
                .distinct()
                .map(form -> form.getBytes(US_ASCII));
    }
}
