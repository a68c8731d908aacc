package probity.audit.timeline;

import static probity.audit.timeline.RecordWords.word;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;

/** What a reader looks for; all of it has to be so: {@code @BeanParam RecordFilter filter}. */
public final class RecordFilter {

    private static final int TYPES_MAX = 20;

    @QueryParam("type")
    List<String> type = List.of();

    @QueryParam("subject")
    @Nullable
    String subject;

    @QueryParam("post")
    @Nullable
    String post;

    @QueryParam("clause")
    @Nullable
    String clause;

    @QueryParam("directorate")
    @Nullable
    String directorate;

    @QueryParam("code")
    @Nullable
    String code;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /** Called by Quarkus REST, which then fills the fields. */
    public RecordFilter() {}

    /**
     * What records are to have.
     *
     * @param words all of these
     * @param types one of these; any if there is none
     * @param from the first day, in London, absent for all before
     * @param to the last day, included, absent for all behind
     * @param subject whom or what they are to name, as far as that is asked
     */
    record Wanted(
            List<String> words,
            List<String> types,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID subject) {}

    /** All of them are read before the first that is bad ends the request. */
    Wanted wanted() {
        var in = new Fields();
        var first = from == null ? null : in.date("from", from);
        var last = to == null ? null : in.date("to", to);
        var whom = subject == null ? null : in.uuid("subject", subject);
        List<Field<String>> words = new ArrayList<>();
        add(in, words, "post", post);
        add(in, words, "clause", clause);
        add(in, words, "directorate", directorate);
        add(in, words, "code", code);
        add(in, words, "kind", kind);
        checkTypes(in);
        in.check();
        LocalDate begin = first == null ? null : first.get();
        LocalDate end = last == null ? null : last.get();
        if (begin != null && end != null && end.isBefore(begin)) {
            throw new BadInput("to", "must not be before from");
        }
        UUID named = whom == null ? null : whom.get();
        if (named != null) {
            words.add(() -> word(RecordWords.SUBJECT, named.toString()));
        }
        return new Wanted(
                words.stream().map(Field::get).toList(),
                type.stream().map(each -> word(RecordWords.TYPE, each)).toList(),
                begin,
                end,
                named);
    }

    private static void add(Fields in, List<Field<String>> words, String name, @Nullable String value) {
        if (value != null) {
            var text = in.text(name, value, RecordWords.LONGEST);
            words.add(() -> word(name, text.get()));
        }
    }

    /** A type that is misspelt would be answered with nothing, and be taken for something that never happened. */
    private void checkTypes(Fields in) {
        if (type.size() > TYPES_MAX) {
            in.violated("type", "is given more than %d times".formatted(TYPES_MAX));
        } else if (!type.stream().allMatch(RecordFilter::isPublished)) {
            in.violated("type", "must be a type that is published, such as probity.declarations.gift-declared.v1");
        }
    }

    /** Each has a schema. */
    private static boolean isPublished(String type) {
        return type.matches("[a-z0-9.-]{1,100}")
                && RecordFilter.class.getResource("/schemas/%s.json".formatted(type)) != null;
    }
}
