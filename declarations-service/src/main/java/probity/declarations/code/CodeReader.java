package probity.declarations.code;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Money;

/** Makes a code of its document. */
final class CodeReader {

    private final Part document;
    private final Map<String, Recipient> recipients;
    private final Map<String, Part> clocks;

    CodeReader(Part document) {
        this.document = document;
        this.recipients = document.parts("recipients")
                .map(part -> new Recipient(
                        part.text("id"),
                        part.text("title"),
                        part.optionalText("role").orElse(null)))
                .collect(toMap(Recipient::id, Function.identity()));
        this.clocks = document.parts("clocks").collect(toMap(part -> part.text("id"), Function.identity()));
    }

    Code read() {
        return new Code(
                new CodeVersion(new CodeId(document.text("code")), document.number("version")),
                document.text("title"),
                document.date("inForceFrom"),
                document.optionalText("supersedes").map(CodeId::new).orElse(null),
                document.parts("adoptions").map(CodeReader::adoption).toList(),
                gifts(document.part("gifts")));
    }

    private static Adoption adoption(Part part) {
        var binds = Capacity.valueOf(part.text("binds").toUpperCase(Locale.ROOT));
        return new Adoption(part.text("authority"), binds, part.date("from"));
    }

    private GiftRules gifts(Part gifts) {
        Set<LocalDate> closedOn = document.part("calendar").texts("closedOn").stream()
                .map(LocalDate::parse)
                .collect(toSet());
        return new GiftRules(
                facts(gifts.part("assumed")),
                gifts.parts("rules").map(this::rule).toList(),
                new WorkingDays(closedOn));
    }

    private static Map<Fact, Boolean> facts(Part part) {
        Map<Fact, Boolean> facts = new EnumMap<>(Fact.class);
        Arrays.stream(Fact.values())
                .filter(fact -> part.values().containsKey(fact.id()))
                .forEach(fact -> facts.put(fact, part.flag(fact.id())));
        return facts;
    }

    private GiftRule rule(Part rule) {
        return new GiftRule(
                rule.text("id"),
                Basis.of(rule),
                conditions(rule.part("when")),
                rule.optionalText("declare")
                        .map(answer -> Word.of(Answer.class, answer))
                        .orElse(null),
                rule.flag("prohibited"),
                rule.parts("duties").map(this::duty).toList(),
                Set.copyOf(rule.texts("exempts")),
                rule.text("why"));
    }

    static List<Condition> conditions(Part when) {
        List<Condition> conditions = new ArrayList<>();
        if (when.values().containsKey("kind")) {
            conditions.add(new Condition.KindIn(words(GiftKind.class, when.texts("kind"))));
        }
        if (when.values().containsKey("donor")) {
            conditions.add(new Condition.DonorIn(words(DonorRelation.class, when.texts("donor"))));
        }
        when.optionalText("response")
                .map(response -> new Condition.ResponseIs(Word.of(GiftResponse.class, response)))
                .ifPresent(conditions::add);
        Part value = when.part("value");
        Arrays.stream(Comparison.values())
                .flatMap(comparison -> value.optionalText(comparison.id()).stream()
                        .map(pounds -> new Condition.ValueIs(comparison, pounds(pounds))))
                .forEach(conditions::add);
        facts(when).forEach((fact, wanted) -> conditions.add(new Condition.FactIs(fact, wanted)));
        return conditions;
    }

    private static <W extends Enum<W> & Word> Set<W> words(Class<W> kind, List<String> ids) {
        return ids.stream().map(id -> Word.of(kind, id)).collect(toSet());
    }

    private static Money pounds(String amount) {
        return new Money(new BigDecimal(amount), Money.POUND);
    }

    private Duty duty(Part duty) {
        return new Duty(
                Word.of(Act.class, duty.text("act")),
                find(recipients, duty.text("to")),
                duty.optionalPart("within").map(this::deadline).orElse(null));
    }

    private Deadline deadline(Part within) {
        var start = Word.of(Deadline.Start.class, within.text("of"));
        return within.optionalText("clock")
                .map(id -> find(clocks, id))
                .map(clock -> new Deadline(clock.number("workingDays"), clock.text("says"), start, Basis.of(clock)))
                .orElseGet(() -> new Deadline(within.number("days"), null, start, Basis.of(within)));
    }

    private static <T> T find(Map<String, T> known, String id) {
        return Optional.ofNullable(known.get(id))
                .orElseThrow(() -> new IllegalArgumentException("the document does not define " + id));
    }
}
