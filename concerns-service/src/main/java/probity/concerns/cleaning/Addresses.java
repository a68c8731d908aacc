package probity.concerns.cleaning;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an address or a formula tells of where somebody keeps their files. */
final class Addresses {

    private static final Pattern REACHED_BY_ALL =
            Pattern.compile("#.*|(?i:mailto|tel):.*|(?i:https?)://[^/@?#\\\\]+([/?#].*)?", Pattern.DOTALL);

    /** What somebody keeps with a provider: who that is stands in the address. */
    private static final Pattern SOMEBODYS = Pattern.compile("(?i)-my\\.sharepoint\\.|//[^/]*\\.live\\.(com|net)\\b");

    private static final Pattern OF_A_MACHINE = Pattern.compile(
            "(?i)\\bfile:|(?<![a-z])[a-z]:[\\\\/]|^\\s*[\\\\/]{2}|\\\\\\\\|\\.\\.[\\\\/]|(?<![\\w.])/(home|users)/");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|'[^']*+'");

    private Addresses() {}

    /** Leads to what everybody can reach, or to another place in the same document. */
    static boolean isReachedByAll(String address) {
        return REACHED_BY_ALL.matcher(address).matches()
                && !SOMEBODYS.matcher(address).find();
    }

    static boolean tellsOfAMachine(String text) {
        return !isReachedByAll(text) && OF_A_MACHINE.matcher(text).find();
    }

    /** A formula that draws from outside of its document says from where, in quotes. */
    static boolean leadsOutOfIt(String formula) {
        return formula.contains("\\")
                || OF_A_MACHINE.matcher(formula).find()
                || QUOTED.matcher(formula)
                        .results()
                        .map(MatchResult::group)
                        .map(quoted -> quoted.substring(1, quoted.length() - 1))
                        .anyMatch(quoted -> quoted.contains("/") && !isReachedByAll(quoted));
    }
}
