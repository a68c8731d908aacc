package probity.declarations.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Law that codes name and that is no longer what they think, and law that came after them.
 *
 * @param outdated words by which a repealed or misnamed law, or a test that the law dropped, is known
 * @param newer kinds of concern that a statute added
 */
public record KnownLaw(List<Outdated> outdated, List<Newer> newer) {

    public record Outdated(String says, String note) {}

    public record Newer(String kind, LocalDate from, String law, String note) {}

    public KnownLaw {
        outdated = List.copyOf(outdated);
        newer = List.copyOf(newer);
    }

    Stream<Lint.Finding> findings(Map<String, Object> document) {
        return Stream.concat(outdatedIn(document).stream(), newerThan(new Part(document)));
    }

    /** What the file says of flaws and of the authority's choices is about the law, and does not rest on it. */
    private List<Lint.Finding> outdatedIn(Map<String, Object> document) {
        List<Part> clauses = new Part(document).parts("clauses").toList();
        List<Lint.Finding> findings = new ArrayList<>();
        Texts.walk(document, (place, name, text) -> {
            if (place.startsWith("lint") || name.equals("authorityChoice")) {
                return;
            }
            outdated.stream()
                    .filter(known -> lower(text).contains(lower(known.says())))
                    .map(known -> Lint.found("outdated-law", clause(clauses, place), place, known.note()))
                    .forEach(findings::add);
        });
        return findings;
    }

    private static List<String> clause(List<Part> clauses, String place) {
        return clauses.stream()
                .filter(clause -> place.equals("clauses[%d]".formatted(clauses.indexOf(clause))))
                .map(clause -> clause.text("id"))
                .toList();
    }

    /** A kind that no clause names: the file may add it by the statute, and the code still does not know it. */
    private Stream<Lint.Finding> newerThan(Part document) {
        List<Part> kinds = document.part("concerns").parts("kinds").toList();
        return newer.stream()
                .filter(law -> kinds.stream()
                        .noneMatch(kind -> kind.text("id").equals(law.kind())
                                && !kind.texts("clauses").isEmpty()))
                .map(law -> Lint.found(
                        "newer-law",
                        List.of(),
                        "concerns.kinds",
                        "%s, from %s (%s): no clause of the code names it."
                                .formatted(law.note(), law.from(), law.law())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
