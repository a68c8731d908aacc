package probity.concerns.conversing;

import java.util.Arrays;

/** The form of a session: what has another one becomes a session that opens nothing, by the same work. */
final class SessionForm {

    /** 64 bytes in base64url: nonce, the id of a case as text, tag. */
    private static final int LENGTH = 86;

    private static final char NONE = 'A';

    private static final int[] ILLEGAL = illegal();

    private SessionForm() {}

    static String of(String given) {
        char[] symbols = new char[LENGTH];
        Arrays.fill(symbols, NONE);
        given.getChars(0, Math.min(given.length(), LENGTH), symbols, 0);
        int illegal = given.length() == LENGTH ? 0 : 1;
        for (char symbol : symbols) {
            illegal |= ILLEGAL[Math.min(symbol, ILLEGAL.length - 1)];
        }
        for (int i = 0; i < LENGTH; i++) {
            symbols[i] = (char) (symbols[i] * (1 - illegal) + NONE * illegal);
        }
        return String.valueOf(symbols);
    }

    private static int[] illegal() {
        int[] illegal = new int[128];
        Arrays.fill(illegal, 1);
        Arrays.fill(illegal, 'A', 'Z' + 1, 0);
        Arrays.fill(illegal, 'a', 'z' + 1, 0);
        Arrays.fill(illegal, '0', '9' + 1, 0);
        illegal['-'] = 0;
        illegal['_'] = 0;
        return illegal;
    }
}
