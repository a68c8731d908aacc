package probity.chassis.merkle;

import java.util.List;

/**
 * The hashes of a tree that are kept. Tier 0 holds the leaves' hashes, tier 1 the roots of each 256 leaves, tier 2
 * those of each 256 x 256, and so on: complete subtrees only, which no later leaf changes. The rest is computed.
 */
@FunctionalInterface
public interface Subtrees {

    /** How many hashes of a tier make one of the next. */
    int FAN_OUT = 256;

    /** So many hashes of one tier, in order. */
    List<Hash> read(int tier, long first, int count);
}
