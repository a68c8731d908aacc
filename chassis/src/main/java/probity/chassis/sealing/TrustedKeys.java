package probity.chassis.sealing;

import org.jspecify.annotations.Nullable;

/**
 * The keys of a provider, once they have opened the {@link KeyCheck} of this database. Others are not used, so nothing is
 * ever sealed under a key that belongs elsewhere.
 */
final class TrustedKeys {

    private final KeyProvider provider;
    private final KeyCheck check;

    private volatile @Nullable WrappingKeys trusted;

    TrustedKeys(KeyProvider provider, KeyCheck check) {
        this.provider = provider;
        this.check = check;
    }

    /** Throws {@link KeysAway} if there are none, or none that belong here. */
    WrappingKeys get() {
        return checked(provider.keys());
    }

    /** Those that opened these bytes once: if another replica was first to hear of a new key, we hear of it now. */
    WrappingKeys thatHave(byte[] wrapped) {
        WrappingKeys keys = get();
        if (!keys.have(wrapped)) {
            keys = checked(provider.newestKeys());
        }
        if (!keys.have(wrapped)) {
            throw new KeysAway("a data key lies under a key that is not there, or not any more: put it back");
        }
        return keys;
    }

    private WrappingKeys checked(WrappingKeys keys) {
        if (!keys.equals(trusted)) {
            check(keys);
        }
        return keys;
    }

    /** When they change, one looks and the others wait. */
    private synchronized void check(WrappingKeys keys) {
        if (!keys.equals(trusted)) {
            check.pass(keys);
            trusted = keys;
        }
    }
}
