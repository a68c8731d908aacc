package probity.chassis.sealing;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyState.Destroyed;
import probity.chassis.sealing.KeyState.Missing;
import probity.chassis.sealing.KeyState.Usable;

/**
 * A data key for each subject (a person, a case), made when something of that subject is first sealed. Destroying the
 * key erases all of it at once: it then opens to nothing, for ever. A key that is missing without having been destroyed
 * is a broken machine, and says so.
 */
public final class SubjectKeys {

    /** How many keys are read at once by somebody who goes through the log from one subject to the next. */
    private static final int AHEAD = 250;

    private final TrustedKeys trusted;
    private final KeyTable table;
    private final Rewrapping rewrapping;
    private final KeyCache cache = new KeyCache();
    private final AtomicLong lastLoaded = new AtomicLong();

    public SubjectKeys(DataSource dataSource, KeyProvider provider) {
        DataKey.register();
        var statements = new Statements(dataSource);
        var check = new KeyCheck(statements);
        this.trusted = new TrustedKeys(provider, check);
        this.table = new KeyTable(statements, trusted);
        this.rewrapping = new Rewrapping(statements, trusted, check);
    }

    /** Throws {@link KeysAway} if nothing can be sealed or opened now. Then that holds for what is remembered, too. */
    public void require() {
        trusted.get();
    }

    /** After a key was replaced: wraps some more data keys under the new one. Answers how many are left. */
    public long rewrapSome() {
        return rewrapping.some();
    }

    /** How many data keys still lie under a key that was replaced. */
    public long underOlderKeys() {
        return rewrapping.left();
    }

    /** The bytes are bound to a place: they open nowhere else. */
    public byte[] seal(UUID subject, Authority authority, byte[] plain, byte[] place) {
        return seal(keyToSeal(new Subject(authority, subject)), subject, plain, place);
    }

    /** The same for a subject of which something was sealed before: no key is made. Empty if the subject was erased. */
    public Optional<byte[]> sealMore(UUID subject, Authority authority, byte[] plain, byte[] place) {
        return switch (find(new Subject(authority, subject))) {
            case Usable usable -> Optional.of(seal(usable.aead(), subject, plain, place));
            case Destroyed _ -> Optional.empty();
            case Missing _ -> throw lost(subject);
        };
    }

    /** For somebody who is about to seal for each of these: their keys are read together. */
    public void readAhead(Authority authority, Collection<UUID> subjects) {
        require();
        table.findSome(authority, subjects).forEach(cache::put);
    }

    private static SealingFailure lost(UUID subject) {
        return new SealingFailure("the key of subject %s is lost: it was not destroyed".formatted(subject));
    }

    private static byte[] seal(Aead key, UUID subject, byte[] plain, byte[] place) {
        try {
            return key.encrypt(plain, place);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("cannot seal for subject " + subject, e);
        }
    }

    /** Empty if the subject was erased. */
    public Optional<byte[]> open(UUID subject, Authority authority, byte[] sealed, byte[] place) {
        return switch (findAndReadAhead(new Subject(authority, subject))) {
            case Usable usable -> Optional.of(open(usable.aead(), subject, sealed, place));
            case Destroyed _ -> Optional.empty();
            case Missing _ -> throw lost(subject);
        };
    }

    /**
     * Erases what was sealed for a subject. Other replicas follow within half a minute; backups of the keys, once they
     * expire.
     */
    public void destroy(UUID subject, Authority authority, Instant at) {
        var whose = new Subject(authority, subject);
        table.destroy(whose, at);
        cache.remove(whose);
    }

    private static byte[] open(Aead key, UUID subject, byte[] sealed, byte[] place) {
        try {
            return key.decrypt(sealed, place);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("sealed bytes of subject %s do not open here".formatted(subject), e);
        }
    }

    private Aead keyToSeal(Subject subject) {
        KeyState state = find(subject);
        if (state instanceof Missing) {
            table.create(subject);
            state = find(subject);
        }
        return switch (state) {
            case Usable usable -> usable.aead();
            case Destroyed _ -> throw new SubjectErased(subject.id());
            case Missing _ -> throw new SealingFailure("the key of subject %s was not kept".formatted(subject.id()));
        };
    }

    private KeyState find(Subject subject) {
        require();
        Optional<Usable> cached = cache.find(subject);
        return cached.isPresent() ? cached.get() : load(subject);
    }

    private KeyState load(Subject subject) {
        KeyState state = table.find(subject);
        if (state instanceof Usable key) {
            cache.put(subject, key);
        }
        return state;
    }

    /** Keys are made in the order of the log: who opens one after the other will soon ask for those that follow. */
    private KeyState findAndReadAhead(Subject subject) {
        require();
        Optional<Usable> cached = cache.find(subject);
        if (cached.isPresent()) {
            return cached.get();
        }
        KeyState state = load(subject);
        if (state instanceof Usable key) {
            readAheadAfter(key.ordinal());
        }
        return state;
    }

    private void readAheadAfter(long ordinal) {
        long last = lastLoaded.getAndSet(ordinal);
        if (last < ordinal && ordinal <= last + AHEAD) {
            Map<Subject, Usable> next = table.findNext(ordinal, AHEAD);
            next.forEach(cache::put);
            next.values().stream().mapToLong(Usable::ordinal).max().ifPresent(lastLoaded::set);
        }
    }
}
