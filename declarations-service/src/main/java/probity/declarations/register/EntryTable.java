package probity.declarations.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries as the rows of a table: of the register itself, or of what is published of it. */
record EntryTable(List<Column> columns) {

    record Column(String name, Function<Entry, @Nullable Object> value) {}

    private static final List<Column> RECIPIENT = List.of(
            new Column("capacity", entry -> entry.recipient().capacity()),
            new Column("job title", entry -> entry.recipient().jobTitle()),
            new Column("grade", entry -> entry.recipient().grade()));

    private static final List<Column> OFFER = List.of(
            new Column("kind", Entry::kind),
            new Column("donor kind", entry -> entry.donor().kind()),
            new Column("donor", entry -> entry.donor().name()),
            new Column("company number", entry -> entry.donor().companyNumber()),
            new Column("charity number", entry -> entry.donor().charityNumber()),
            new Column("sector", entry -> entry.donor().sector()),
            new Column("relation", entry -> entry.donor().relation()),
            new Column("pounds", entry -> entry.value().amount()),
            new Column("estimated", Entry::estimated),
            new Column("offered on", Entry::offeredOn),
            new Column("received on", Entry::receivedOn));

    static final EntryTable REGISTER = of(
            List.of(
                    new Column("gift", Entry::gift),
                    new Column("declarant", Entry::declarant),
                    new Column("directorate", Entry::directorate)),
            RECIPIENT,
            OFFER,
            List.of(
                    new Column("declared on", Entry::declaredOn),
                    new Column("response", Entry::response),
                    new Column("forbidden", Entry::forbidden),
                    new Column("code", entry -> entry.judgement().code()),
                    new Column("version", entry -> entry.judgement().version()),
                    new Column("must be declared", entry -> entry.judgement().answer()),
                    new Column("due", entry -> entry.judgement().due()),
                    new Column("days late", entry -> entry.judgement().daysLate()),
                    new Column(
                            "clauses",
                            entry -> String.join("; ", entry.judgement().clauses())),
                    new Column("status", Entry::status),
                    passedUp("passed up by", Entry.PassedUp::manager),
                    passedUp("passed up with", Entry.PassedUp::verdict),
                    passedUp("passed up on", Entry.PassedUp::on),
                    new Column("manager", Entry::manager),
                    new Column("verdict", Entry::verdict),
                    new Column("decided on", Entry::decidedOn),
                    new Column("decided as", Entry::decidedAs),
                    new Column("withdrawn on", Entry::withdrawnOn),
                    new Column("known from", Entry::knownFrom)));

    static final EntryTable PUBLISHED = of(
            List.of(new Column("id", Entry::gift), new Column("registered on", Entry::declaredOn)),
            RECIPIENT,
            List.of(new Column("directorate", Entry::directorate)),
            OFFER,
            List.of(
                    new Column("action by recipient", Entry::response),
                    new Column("action by manager", entry -> entry.ofManager().verdict()),
                    new Column(
                            "action by manager on", entry -> entry.ofManager().on()),
                    new Column("action by director", entry -> entry.ofDirector().verdict()),
                    new Column(
                            "action by director on", entry -> entry.ofDirector().on()),
                    new Column("status", Entry::status),
                    new Column("withdrawn on", Entry::withdrawnOn)));

    private static Column passedUp(String name, Function<Entry.PassedUp, Object> value) {
        return new Column(
                name, entry -> Optional.ofNullable(entry.passedUp()).map(value).orElse(null));
    }

    @SafeVarargs
    private static EntryTable of(List<Column>... parts) {
        return new EntryTable(Stream.of(parts).flatMap(List::stream).toList());
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    List<String> row(Entry entry) {
        return columns.stream()
                .map(column -> Objects.toString(column.value().apply(entry), ""))
                .toList();
    }
}
