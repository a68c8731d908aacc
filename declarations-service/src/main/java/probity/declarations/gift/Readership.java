package probity.declarations.gift;

import java.time.LocalDate;
import java.util.Set;
import probity.declarations.gift.Gift.DecidedOn;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.gift.Gift.PassedUp;
import probity.declarations.gift.Gift.Undeclared;
import probity.declarations.gift.Gift.Withdrawn;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/**
 * Who may see a gift: its declarant, those above them, who keeps the code, and the HR director if they were told of it
 * and it stands. To all others it does not exist.
 */
public record Readership(Lines lines) {

    private static final Set<String> KEEPERS =
            Set.of(Post.MONITORING_OFFICER.role(), Post.DEPUTY_MONITORING_OFFICER.role());

    public boolean includes(PersonId reader, Set<String> roles, Gift gift, LocalDate on) {
        boolean keepsTheCode = roles.stream().anyMatch(KEEPERS::contains);
        return gift.declared()
                .filter(declared -> keepsTheCode
                        || (roles.contains(Post.HR_DIRECTOR.role()) && isTold(gift))
                        || declared.isBy(reader)
                        || isAbove(reader, declared.declarant(), on))
                .isPresent();
    }

    /** Who may see what all donors gave to one person: the same but for the HR director, who is told of single gifts. */
    public boolean includes(PersonId reader, Set<String> roles, PersonId recipient, LocalDate on) {
        return roles.stream().anyMatch(KEEPERS::contains) || reader.equals(recipient) || isAbove(reader, recipient, on);
    }

    /** Whether the HR director is, by who decided or by the code. Of what was withdrawn nobody is told any more. */
    private static boolean isTold(Gift gift) {
        return switch (gift) {
            case Declared declared -> isBroughtToTheHrDirector(declared);
            case PassedUp passed -> isBroughtToTheHrDirector(passed.gift());
            case DecidedOn decided -> decided.hrDirectorTold() || isBroughtToTheHrDirector(decided.gift());
            case Undeclared _, Withdrawn _ -> false;
        };
    }

    private static boolean isBroughtToTheHrDirector(Declared gift) {
        return gift.declaration().assessment().asksFor(Post.HR_DIRECTOR);
    }

    private boolean isAbove(PersonId reader, PersonId person, LocalDate on) {
        return lines.lineOf(person, on).includes(reader);
    }
}
