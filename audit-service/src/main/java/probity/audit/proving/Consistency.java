package probity.audit.proving;

import java.util.List;

/** The proof that the leaves of the first tree are the beginning of the second. Hashes are in base64. */
record Consistency(long first, long second, String firstRoot, String secondRoot, List<String> path) {}
