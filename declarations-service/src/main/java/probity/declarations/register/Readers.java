package probity.declarations.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import probity.chassis.identity.Caller;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;
import probity.declarations.code.Reader;
import probity.declarations.code.ReadingRules;
import probity.declarations.gift.Reports;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Words;

/** Whose entries somebody may read: one's own, those of one's line, and what the codes let the holders of a post read. */
@Singleton
class Readers {

    /**
     * The entries that somebody may read.
     *
     * @param ofOthers whether there may be others' among them
     */
    record Visible(Where entries, boolean ofOthers) {}

    /** What a version lets somebody read. */
    private record Granted(CodeVersion version, Reader reader) {

        Where entries() {
            var where = new Where().and("code = ?", version.code().value()).and("code_version = ?", version.number());
            oneOf(where, "capacity", reader.binds().stream().map(Words::of));
            oneOf(where, "grade", reader.grades().stream());
            oneOf(where, "kind", reader.kinds().stream().map(Words::of));
            return where;
        }

        private static void oneOf(Where where, String column, Stream<String> words) {
            String[] wanted = words.toArray(String[]::new);
            if (wanted.length > 0) {
                where.and(column + " = any (?)", (Object) wanted);
            }
        }
    }

    private final Reports reports;
    private final Codes codes;
    private final ReadingRules rules;
    private final Clock clock;

    Readers(Reports reports, Codes codes, ReadingRules rules, Clock clock) {
        this.reports = reports;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
    }

    Visible visible(Caller caller) {
        var ofTheAuthority = new Where().and("authority = ?", caller.authority().id());
        List<CodeDocument> versions = codes.all().stream()
                .filter(document -> document.code().adoptions().stream()
                        .anyMatch(adoption ->
                                adoption.authority().equals(caller.authority().id())))
                .toList();
        List<Granted> granted = versions.stream()
                .flatMap(document -> granted(document, caller.roles()))
                .toList();
        boolean everything = !versions.isEmpty()
                && versions.stream()
                        .allMatch(document -> granted.stream()
                                .anyMatch(each -> each.reader().isOfAll()
                                        && each.version().equals(document.code().id())));
        if (everything) {
            return new Visible(ofTheAuthority, true);
        }
        UUID[] people = ownAndBelow(caller);
        var either = new ArrayList<>(List.of(new Where().and("declarant = any (?)", (Object) people)));
        granted.forEach(each -> either.add(each.entries()));
        return new Visible(ofTheAuthority.and(Where.any(either)), !granted.isEmpty() || people.length > 1);
    }

    private Stream<Granted> granted(CodeDocument document, Set<String> roles) {
        return rules.of(document).stream()
                .filter(reader -> reader.posts().stream().anyMatch(post -> roles.contains(post.role())))
                .map(reader -> new Granted(document.code().id(), reader));
    }

    private UUID[] ownAndBelow(Caller caller) {
        var self = new PersonId(caller.person());
        var below = reports.of(self, LocalDate.now(clock)).stream().map(Reports.Report::person);
        return Stream.concat(Stream.of(self), below).map(PersonId::value).toArray(UUID[]::new);
    }
}
