package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.Set;
import probity.declarations.annualreturn.AnnualReturn.Returned;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/**
 * Who may see an annual declaration: whoever returned it, those above them, and who keeps the code. HR sees what came of
 * it. To all others it does not exist.
 */
public record Readership(Staff staff) {

    private static final Set<String> KEEPERS =
            Set.of(Post.MONITORING_OFFICER.role(), Post.DEPUTY_MONITORING_OFFICER.role());

    private static final Set<String> PERSONNEL = Set.of(Post.HR.role(), Post.HR_DIRECTOR.role());

    /** All of it. */
    public boolean includes(PersonId reader, Set<String> roles, Returned returned, LocalDate on) {
        return keepsTheCode(roles)
                || returned.isBy(reader)
                || line(returned, on).includes(reader);
    }

    /** Whether and how it was reviewed, and what was asked for. */
    public boolean mayFollow(PersonId reader, Set<String> roles, Returned returned, LocalDate on) {
        return roles.stream().anyMatch(PERSONNEL::contains) || includes(reader, roles, returned, on);
    }

    public static boolean keepsTheCode(Set<String> roles) {
        return roles.stream().anyMatch(KEEPERS::contains);
    }

    /** Who stands above whoever returned it. */
    public Line line(Returned returned, LocalDate on) {
        return staff.lineOf(returned.person(), on);
    }
}
