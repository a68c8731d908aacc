package probity.declarations.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is to be known about a code before one trusts it: what its file says of its own flaws, and what can be found by
 * looking. Nothing of it changes an answer.
 */
public final class Lint {

    /**
     * A flaw or a peculiarity.
     *
     * @param place where in the document
     */
    public record Finding(FoundBy foundBy, String kind, List<String> clauses, String place, String note) {
        public Finding {
            clauses = List.copyOf(clauses);
        }
    }

    public enum FoundBy implements Word {
        FILE,
        MACHINE
    }

    /** Something that the authority decided because the source is silent. */
    public record Choice(String place, String says) {}

    /** Findings and choices, each in the order of the document. */
    public record Report(CodeVersion code, List<Finding> findings, List<Choice> authorityChoices) {
        public Report {
            findings = List.copyOf(findings);
            authorityChoices = List.copyOf(authorityChoices);
        }
    }

    private Lint() {}

    /**
     * Of a version.
     *
     * @param standard what applies where its file is silent, as a part of such a document
     */
    public static Report of(CodeDocument document, KnownLaw law, Map<String, Object> standard) {
        var whole = new Part(document.content());
        return new Report(
                document.code().id(),
                Stream.of(
                                notes(whole),
                                law.findings(document.content()),
                                silences(whole),
                                Silences.found(document.content(), standard),
                                entriesWithoutADay(whole),
                                new ThresholdLint(document.code().gifts()).findings(),
                                orders(document.code().gifts()))
                        .flatMap(findings -> findings)
                        .toList(),
                choices(document.content()));
    }

    static Finding found(String kind, List<String> clauses, String place, String note) {
        return new Finding(FoundBy.MACHINE, kind, clauses, place, note);
    }

    private static Stream<Finding> notes(Part whole) {
        List<Part> notes = whole.parts("lint").toList();
        return IntStream.range(0, notes.size())
                .mapToObj(i -> new Finding(
                        FoundBy.FILE,
                        notes.get(i).text("kind"),
                        notes.get(i).texts("clauses"),
                        "lint[%d]".formatted(i),
                        notes.get(i).text("note")));
    }

    /** Owners and dates that are missing. */
    private static Stream<Finding> silences(Part whole) {
        List<Finding> findings = new ArrayList<>();
        if (whole.optionalText("owner").isEmpty()) {
            findings.add(found("gap", List.of(), "owner", "Nobody is named who owns the code."));
        }
        whole.optionalText("inForceNote")
                .ifPresent(note -> findings.add(found("undated", List.of(), "inForceFrom", note)));
        lastHoliday(whole)
                .ifPresent(last -> findings.add(found(
                        "gap",
                        List.of(),
                        "calendar.closedOn",
                        "Holidays are listed up to %s; after that year the bank holidays of England and Wales count."
                                .formatted(last))));
        return findings.stream();
    }

    private static Stream<Finding> entriesWithoutADay(Part whole) {
        List<Part> rules = whole.part("gifts").parts("rules").toList();
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i)
                        .parts("duties")
                        .anyMatch(duty -> duty.text("act").equals("register")
                                && duty.optionalPart("within").isEmpty()))
                .mapToObj(i -> found(
                        "gap",
                        rules.get(i).texts("clauses"),
                        "gifts.rules[%d].duties".formatted(i),
                        "The rule %s asks for an entry and sets no day."
                                .formatted(rules.get(i).text("id"))));
    }

    private static Optional<String> lastHoliday(Part whole) {
        return whole.part("calendar").texts("closedOn").stream().max(String::compareTo);
    }

    /** Where a code asks for an entry and for a discussion, the entry never waits. */
    private static Stream<Finding> orders(GiftRules rules) {
        return IntStream.range(0, rules.rules().size())
                .filter(i -> isOrdered(rules.rules().get(i).duties()))
                .mapToObj(i -> found(
                        "order",
                        rules.rules().get(i).basis().clauses(),
                        "gifts.rules[%d].duties".formatted(i),
                        "Register first, then discuss: the entry stands before the discussion and never waits"
                                + " for it."));
    }

    private static boolean isOrdered(List<Duty> duties) {
        List<Act> acts = duties.stream().map(Duty::act).toList();
        return acts.contains(Act.REGISTER) && acts.indexOf(Act.DISCUSS) > acts.indexOf(Act.REGISTER);
    }

    private static List<Choice> choices(Map<String, Object> document) {
        List<Choice> choices = new ArrayList<>();
        Texts.walk(document, (place, name, text) -> {
            if (name.equals("authorityChoice")) {
                choices.add(new Choice(place, text));
            }
        });
        return choices;
    }
}
