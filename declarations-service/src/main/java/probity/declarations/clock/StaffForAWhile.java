package probity.declarations.clock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.declarations.gift.Reports.Report;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/** Asks once for what many deadlines ask alike. To be let go soon: people come, go and fall ill. For one thread. */
final class StaffForAWhile implements Staff {

    private record Asked(String authority, PersonId person, LocalDate on) {}

    private final Staff staff;
    private final Map<Asked, Line> lines = new HashMap<>();
    private final Map<Asked, Boolean> serving = new HashMap<>();
    private final Map<Asked, Boolean> away = new HashMap<>();

    StaffForAWhile(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Line lineOf(String authority, PersonId person, LocalDate on) {
        return lines.computeIfAbsent(new Asked(authority, person, on), _ -> staff.lineOf(authority, person, on));
    }

    @Override
    public boolean serves(String authority, PersonId person, LocalDate on) {
        return serving.computeIfAbsent(new Asked(authority, person, on), _ -> staff.serves(authority, person, on));
    }

    @Override
    public boolean isAway(String authority, PersonId person, LocalDate on) {
        return away.computeIfAbsent(new Asked(authority, person, on), _ -> staff.isAway(authority, person, on));
    }

    @Override
    public Set<Post> postsOf(String authority, PersonId person, LocalDate on) {
        return staff.postsOf(authority, person, on);
    }

    @Override
    public List<PersonId> holders(String authority, Post post, LocalDate on) {
        return staff.holders(authority, post, on);
    }

    @Override
    public List<Report> below(String authority, PersonId above, LocalDate on) {
        return staff.below(authority, above, on);
    }
}
