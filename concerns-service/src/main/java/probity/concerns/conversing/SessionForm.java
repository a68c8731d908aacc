package probity.concerns.conversing;

import java.util.Arrays;

/**
 * The form of a session: what has another one becomes a session that opens nothing, by the same work.
 *
 * @param whole it came as it is here
 */
record SessionForm(String token, boolean whole) {

    /** 64 bytes in base64url: nonce, the id of a case as text, tag. */
    private static final int LENGTH = 86;

    private static final char FILL = 'A';

    private static final char[] LEGAL = legal();

    static SessionForm of(String given) {
        char[] symbols = new char[LENGTH];
        Arrays.fill(symbols, FILL);
        given.getChars(0, Math.min(given.length(), LENGTH), symbols, 0);
        int changed = given.length() == LENGTH ? 0 : 1;
        for (int i = 0; i < LENGTH; i++) {
            char legal = LEGAL[Math.min(symbols[i], LEGAL.length - 1)];
            changed |= legal ^ symbols[i];
            symbols[i] = legal;
        }
        return new SessionForm(String.valueOf(symbols), changed == 0);
    }

    /** Each symbol of base64url stands for itself, and all else for one of them. */
    private static char[] legal() {
        char[] legal = new char[128];
        Arrays.fill(legal, FILL);
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .forEach(symbol -> legal[symbol] = (char) symbol);
        return legal;
    }

    @Override
    public String toString() {
        return "[session]";
    }
}
