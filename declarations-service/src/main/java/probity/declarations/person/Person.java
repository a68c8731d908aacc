package probity.declarations.person;

import static java.util.Collections.unmodifiableNavigableMap;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Absence;
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Place;

/** What an authority knows of a person. Each state holds only what decisions in it, or the reply, need. */
public sealed interface Person {

    record Unknown() implements Person {

        Serving registered(Confidential name, Place place) {
            return new Serving(new Known(name, null, new TreeMap<>()), Spell.begun(null, place));
        }
    }

    /** Somebody who serves or served. */
    sealed interface Registered extends Person {

        Known known();

        /** The service that they are in, or were in last. */
        Spell spell();

        Registered known(UnaryOperator<Known> change);

        Registered now(UnaryOperator<Spell> change);
    }

    record Serving(Known known, Spell spell) implements Registered {

        @Override
        public Serving known(UnaryOperator<Known> change) {
            return new Serving(change.apply(known), spell);
        }

        @Override
        public Serving now(UnaryOperator<Spell> change) {
            return new Serving(known, change.apply(spell));
        }

        Left left(LocalDate on) {
            return new Left(known, spell, on);
        }
    }

    /** The day is their last. */
    record Left(Known known, Spell spell, LocalDate on) implements Registered {

        @Override
        public Left known(UnaryOperator<Known> change) {
            return new Left(change.apply(known), spell, on);
        }

        @Override
        public Left now(UnaryOperator<Spell> change) {
            return new Left(known, change.apply(spell), on);
        }

        Serving stayed() {
            return new Serving(known, spell);
        }

        Serving returned(Place place) {
            return new Serving(known, Spell.begun(on, place));
        }
    }

    /**
     * What is known of somebody wherever they stand.
     *
     * @param account absent unless a directory keeps them
     * @param absences by their first day
     */
    record Known(Confidential name, @Nullable Account account, NavigableMap<LocalDate, Absence> absences) {

        public Known {
            absences = unmodifiableNavigableMap(new TreeMap<>(absences));
        }

        /** An absence that begins on the same day is the same one, and said anew. */
        boolean isOtherwiseAbsentIn(Absence absence) {
            return absences.values().stream()
                    .anyMatch(other -> !other.from().equals(absence.from()) && other.overlaps(absence));
        }

        Known renamed(Confidential correct) {
            return new Known(correct, account, absences);
        }

        Known keptBy(@Nullable Account directory) {
            return new Known(name, directory, absences);
        }

        Known with(Absence absence) {
            var next = new TreeMap<>(absences);
            next.put(absence.from(), absence);
            return new Known(name, account, next);
        }

        Known withoutAbsence(LocalDate from) {
            var next = new TreeMap<>(absences);
            next.remove(from);
            return new Known(name, account, next);
        }
    }
}
