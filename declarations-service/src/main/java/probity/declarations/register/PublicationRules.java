package probity.declarations.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.projection.RowChanges;
import probity.declarations.code.CodeId;
import probity.declarations.code.Publication;
import probity.declarations.vocabulary.Words;

/**
 * What the public is shown of the entries that a version of a code judged, as rows. A version that is told again says the
 * same of it.
 */
record PublicationRules(Authority authority, CodeId code, int version, RowChanges rows) {

    private static final String ADD = """
            insert into gift_register_publication
                   (authority, code, code_version, rule, capacities, grades, kinds, treatment)
            values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
            """;

    /** Of a row of the register; the other holds what the recipient was. Where no rule fits, nothing is shown. */
    static String treatment(String recipient) {
        return """
            coalesce((select p.treatment
                        from gift_register_publication p
                       where p.authority = gift_register.authority
                         and p.code = gift_register.code
                         and p.code_version = gift_register.code_version
                         and (p.capacities is null or %1$s.capacity = any (p.capacities))
                         and (p.grades is null or %1$s.grade = any (p.grades))
                         and (p.kinds is null or gift_register.kind = any (p.kinds))
                       order by p.rule
                       limit 1), 'withhold')""".formatted(recipient);
    }

    /** Names the rules of a version for the order of changes. */
    static Object name(Authority authority, String code, int version) {
        return "rules %s %s %d".formatted(authority, code, version);
    }

    void add(Publication publication) {
        int number = 0;
        for (Publication.Rule rule : publication.gifts()) {
            number++;
            rows.changeAny(
                    name(authority, code.value(), version),
                    ADD,
                    authority.id(),
                    code.value(),
                    version,
                    number,
                    words(rule.binds()),
                    rule.grades().isEmpty() ? null : rule.grades().toArray(String[]::new),
                    words(rule.kinds()),
                    Words.of(rule.treatment()));
        }
    }

    private static String @Nullable [] words(Set<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? null
                : constants.stream().map(Words::of).sorted().toArray(String[]::new);
    }
}
