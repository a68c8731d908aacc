package probity.declarations.campaign;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import probity.declarations.campaign.Snapshot.Headcount;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

/** Everybody whom a campaign counts. Its stream is as long as an authority is large, so a state holds numbers only. */
public sealed interface Population {

    /**
     * Somebody in it.
     *
     * @param duty which of the duties is theirs, counted from 0
     */
    record Member(PersonId person, Directorate directorate, int duty) {}

    record Untaken() implements Population {}

    record Taken(List<Headcount> headcounts) implements Population {

        public Taken {
            headcounts = List.copyOf(headcounts);
        }
    }

    /** With more people, by directorate. */
    default Taken with(List<Duty> duties, List<Member> members) {
        List<Headcount> before = this instanceof Taken(var headcounts) ? headcounts : List.of();
        Map<String, Headcount> sums = Stream.concat(
                        before.stream(), members.stream().map(member -> count(member, duties.get(member.duty()))))
                .collect(toMap(Headcount::directorate, each -> each, Headcount::plus, TreeMap::new));
        return new Taken(sums.values().stream()
                .sorted(Comparator.comparing(Headcount::directorate))
                .toList());
    }

    private static Headcount count(Member member, Duty duty) {
        return new Headcount(member.directorate().id(), duty.required() ? 1 : 0, duty.required() ? 0 : 1);
    }
}
