package probity.declarations.person;

import static java.util.Collections.unmodifiableNavigableMap;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.person.PersonRefusal.NOT_IN_SERVICE;
import static probity.declarations.person.PersonRefusal.NO_SUCH_PLACE;
import static probity.declarations.person.PersonRefusal.ONLY_PLACE;
import static probity.declarations.person.PersonRefusal.PLACE_TAKEN;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.chassis.decider.Decision;
import probity.declarations.person.PersonEvent.PlaceCorrected;
import probity.declarations.person.PersonEvent.PlaceTakenBack;
import probity.declarations.vocabulary.Place;

/**
 * One time of service: from joining on, or from a return.
 *
 * @param after the last day of the service before, if there was one
 * @param places by the day from which each counts; never empty
 */
public record Spell(@Nullable LocalDate after, NavigableMap<LocalDate, Place> places) {

    public Spell {
        places = unmodifiableNavigableMap(new TreeMap<>(places));
    }

    static Spell begun(@Nullable LocalDate after, Place place) {
        return new Spell(after, new TreeMap<>()).with(place);
    }

    /** A second word on the same day replaces the first. */
    Spell with(Place place) {
        var next = new TreeMap<>(places);
        next.put(place.from(), place);
        return new Spell(after, next);
    }

    Spell without(LocalDate from) {
        var next = new TreeMap<>(places);
        next.remove(from);
        return new Spell(after, next);
    }

    boolean holds(Place place) {
        return place.equals(places.get(place.from()));
    }

    /** Whether somebody stands like that on the day from which it is to count, since whatever day. */
    boolean stands(Place place) {
        var known = places.floorEntry(place.from());
        return known != null && known.getValue().startingOn(place.from()).equals(place);
    }

    /** When somebody came first may turn out later to have been earlier; a return is what it was said to be. */
    boolean admits(LocalDate day) {
        return after == null || !day.isBefore(places.firstKey());
    }

    Decision<PersonEvent> correct(LocalDate from, Place right) {
        if (!places.containsKey(from)) {
            return holds(right) ? accept() : refuse(NO_SUCH_PLACE);
        }
        if (from.equals(right.from()) && holds(right)) {
            return accept();
        }
        if (isTaken(from, right.from())) {
            return refuse(PLACE_TAKEN);
        }
        boolean inService = isFirst(from) ? after == null || after.isBefore(right.from()) : admits(right.from());
        return inService ? accept(new PlaceCorrected(from, right)) : refuse(NOT_IN_SERVICE);
    }

    /** Two places cannot begin on one day, and the one in which a service begins stays the first. */
    private boolean isTaken(LocalDate from, LocalDate day) {
        boolean overtakes = isFirst(from) && places.size() > 1 && !day.isBefore(places.higherKey(from));
        return overtakes || (!day.equals(from) && places.containsKey(day));
    }

    private boolean isFirst(LocalDate from) {
        return places.firstKey().equals(from);
    }

    Decision<PersonEvent> takeBack(LocalDate from) {
        if (!places.containsKey(from)) {
            return refuse(NO_SUCH_PLACE);
        }
        return isFirst(from) ? refuse(ONLY_PLACE) : accept(new PlaceTakenBack(from));
    }

    /** The place with the latest day, which may lie ahead. */
    public Place latest() {
        return places.lastEntry().getValue();
    }

    /** Where the person stands on a day, or begins to stand if that lies ahead. */
    public Place on(LocalDate day) {
        return Optional.ofNullable(places.floorEntry(day))
                .orElseGet(places::firstEntry)
                .getValue();
    }
}
