package probity.declarations.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import probity.chassis.identity.Authority;

/**
 * The register as anybody sees it. What is not published is not there, and neither is what is published no more: it is
 * missing from what was known earlier, too.
 */
@Singleton
class PublicRegister {

    /** One probe of a key for each row that is shown: an exists would be planned as a join with all that is published. */
    static final String STILL_PUBLISHED = """
            (select latest.treatment
               from gift_register latest
              where latest.gift = gift_register.gift and latest.known_until = 'infinity') = 'publish'""";

    private final RegisterTable register;

    PublicRegister(RegisterTable register) {
        this.register = register;
    }

    static String path(Authority authority) {
        return "/api/v1/authorities/%s/gift-register".formatted(authority);
    }

    /** Entries as they were at a moment, after a place in the order. */
    List<EntryRow> page(
            Authority authority, Moment moment, Search search, Optional<RegisterTable.Place> after, int limit) {
        return register.page(moment, published(authority, search), after, limit);
    }

    /** How many of them are published; empty if there are more than that: nobody counts them then. */
    Optional<Integer> count(Authority authority, Moment moment, Search search, int most) {
        return register.count(moment, published(authority, search), most);
    }

    /** What is looked for, as far as it is published. */
    Search published(Authority authority, Search search) {
        return search.of(published(authority));
    }

    Where published(Authority authority) {
        return new Where()
                .and("authority = ?", authority.id())
                .and("treatment = 'publish'")
                .and(STILL_PUBLISHED);
    }

    /** The same in the shape for the public. */
    List<Interest> interests(Authority authority, List<EntryRow> rows, Moment moment) {
        var days = days(rows);
        return rows.stream()
                .map(EntryRow::entry)
                .map(entry -> Interest.of(entry, days.of(entry.gift(), moment.knownAt()), path(authority)))
                .toList();
    }

    PublishedDays days(List<EntryRow> rows) {
        record Shown(UUID gift, Instant from) {}
        var where = new Where()
                .and("gift = any (?)", (Object)
                        rows.stream().map(row -> row.entry().gift()).distinct().toArray(UUID[]::new))
                .and("treatment = 'publish'");
        return new PublishedDays(register
                .read(
                        "select gift, known_from from gift_register where %s order by gift, position"
                                .formatted(where.sql()),
                        where,
                        row -> new Shown(
                                row.getObject("gift", UUID.class),
                                row.getObject("known_from", OffsetDateTime.class)
                                        .toInstant()))
                .stream()
                .collect(groupingBy(Shown::gift, mapping(Shown::from, toList()))));
    }
}
