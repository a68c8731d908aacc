package probity.declarations.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import probity.chassis.identity.Authority;
import probity.declarations.clock.Staff;
import probity.declarations.gift.Reports.Report;
import probity.declarations.people.PlaceTable;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;

/** The staff as HR has placed them. */
record PlacedStaff(PlaceTable places) implements Staff {

    @Override
    public Line lineOf(String authority, PersonId person, LocalDate on) {
        return places.lineOf(person, new Authority(authority), on);
    }

    @Override
    public boolean serves(String authority, PersonId person, LocalDate on) {
        return places.inService(person, new Authority(authority), on).isPresent();
    }

    @Override
    public boolean isAway(String authority, PersonId person, LocalDate on) {
        return places.isAway(person, new Authority(authority), on);
    }

    @Override
    public Set<Post> postsOf(String authority, PersonId person, LocalDate on) {
        return places.inService(person, new Authority(authority), on)
                .map(Place::posts)
                .orElse(Set.of());
    }

    @Override
    public List<PersonId> holders(String authority, Post post, LocalDate on) {
        return places.holders(post, new Authority(authority), on);
    }

    @Override
    public List<Report> below(String authority, PersonId above, LocalDate on) {
        return places.below(above, new Authority(authority), on);
    }
}
