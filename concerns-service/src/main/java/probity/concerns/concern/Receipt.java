package probity.concerns.concern;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The secret that leads back to a case, in the form in which it is hashed. Twenty-five symbols of Crockford's base32
 * carry 125 random bits; three more check them (CRC-15, so that any mistyped symbol, or two swapped ones, shows before
 * the receipt is sent anywhere). It is never stored and never printed.
 */
public record Receipt(String symbols) {

    /** The use under which receipts are hashed. */
    public static final String USE = "receipt";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int DRAWN = 25;

    private static final int CHECKS = 3;

    private static final int BITS = 5;

    private static final int GROUP = 4;

    private static final int CRC_BITS = CHECKS * BITS;

    private static final int CRC_POLYNOMIAL = 0x4599;

    /** More than anybody needs who puts a space around each group. */
    private static final int TYPED_MAX = 64;

    private static final char BETWEEN = ' ';

    /** No symbol of a receipt. */
    private static final char NONE = '*';

    private static final char[] MEANT = meant();

    public static Receipt draw(SecureRandom random) {
        StringBuilder symbols = new StringBuilder(DRAWN + CHECKS);
        for (int i = 0; i < DRAWN; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Receipt(symbols.append(checksOf(symbols)).toString());
    }

    /**
     * What somebody typed, whatever it is: case, spaces and hyphens do not count, nor do letters taken for digits. What
     * cannot be a receipt becomes one that leads nowhere. The work is the same for all, so that no time tells them apart.
     */
    public static Receipt typed(String text) {
        char[] typed = new char[TYPED_MAX];
        Arrays.fill(typed, BETWEEN);
        text.getChars(0, Math.min(text.length(), TYPED_MAX), typed, 0);
        char[] symbols = new char[TYPED_MAX + 1];
        int count = 0;
        for (char each : typed) {
            char symbol = MEANT[Math.min(each, MEANT.length - 1)];
            symbols[count] = symbol;
            count += symbol == BETWEEN ? 0 : 1;
        }
        int good = count == DRAWN + CHECKS && text.length() <= TYPED_MAX ? 1 : 0;
        char[] receipt = new char[DRAWN + CHECKS];
        for (int i = 0; i < receipt.length; i++) {
            receipt[i] = symbols[i];
        }
        receipt[0] = (char) (symbols[0] * good + NONE * (1 - good));
        return new Receipt(String.valueOf(receipt));
    }

    /** What each character stands for; the last one for all that no keyboard has. */
    private static char[] meant() {
        char[] meant = new char[128];
        Arrays.fill(meant, NONE);
        ALPHABET.chars().forEach(symbol -> {
            meant[symbol] = (char) symbol;
            meant[Character.toLowerCase(symbol)] = (char) symbol;
        });
        "oO".chars().forEach(typed -> meant[typed] = '0');
        "iIlL".chars().forEach(typed -> meant[typed] = '1');
        " -\t\n\r\f\u000B".chars().forEach(typed -> meant[typed] = BETWEEN);
        return meant;
    }

    /** It has the form of one that was drawn here. A new case is opened under no other. */
    public boolean isWellFormed() {
        return symbols.length() == DRAWN + CHECKS
                && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && symbols.endsWith(checksOf(symbols.substring(0, DRAWN)));
    }

    /** In groups, as it is shown once. */
    public String shown() {
        StringBuilder shown = new StringBuilder(symbols);
        for (int end = symbols.length() - GROUP; end > 0; end -= GROUP) {
            shown.insert(end, '-');
        }
        return shown.toString();
    }

    private static String checksOf(CharSequence drawn) {
        int crc = 0;
        for (int i = 0; i < drawn.length(); i++) {
            crc = shifted(crc ^ (ALPHABET.indexOf(drawn.charAt(i)) << (CRC_BITS - BITS)));
        }
        StringBuilder checks = new StringBuilder(CHECKS);
        for (int shift = CRC_BITS - BITS; shift >= 0; shift -= BITS) {
            checks.append(ALPHABET.charAt((crc >> shift) & (ALPHABET.length() - 1)));
        }
        return checks.toString();
    }

    private static int shifted(int crc) {
        int shifted = crc;
        for (int bit = 0; bit < BITS; bit++) {
            boolean carry = ((shifted >> (CRC_BITS - 1)) & 1) == 1;
            shifted = ((shifted << 1) & ((1 << CRC_BITS) - 1)) ^ (carry ? CRC_POLYNOMIAL : 0);
        }
        return shifted;
    }

    @Override
    public String toString() {
        return "[receipt]";
    }
}
