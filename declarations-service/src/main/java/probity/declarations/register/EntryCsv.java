package probity.declarations.register;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry as a row of a table. */
final class EntryCsv {

    static final List<String> HEADER = List.of(
            "gift",
            "declarant",
            "directorate",
            "capacity",
            "job title",
            "grade",
            "kind",
            "donor kind",
            "donor",
            "company number",
            "charity number",
            "sector",
            "relation",
            "pounds",
            "estimated",
            "offered on",
            "received on",
            "declared on",
            "response",
            "forbidden",
            "code",
            "version",
            "must be declared",
            "due",
            "days late",
            "clauses",
            "status",
            "manager",
            "verdict",
            "decided on",
            "withdrawn on",
            "known from");

    private EntryCsv() {}

    static List<String> row(Entry entry) {
        var recipient = entry.recipient();
        var donor = entry.donor();
        var judgement = entry.judgement();
        return List.of(
                entry.gift().toString(),
                entry.declarant().toString(),
                entry.directorate(),
                text(recipient.capacity()),
                text(recipient.jobTitle()),
                text(recipient.grade()),
                entry.kind(),
                donor.kind(),
                text(donor.name()),
                text(donor.companyNumber()),
                text(donor.charityNumber()),
                text(donor.sector()),
                donor.relation(),
                text(entry.value().amount()),
                Boolean.toString(entry.estimated()),
                entry.offeredOn().toString(),
                text(entry.receivedOn()),
                entry.declaredOn().toString(),
                entry.response(),
                Boolean.toString(entry.forbidden()),
                judgement.code(),
                Integer.toString(judgement.version()),
                judgement.answer(),
                text(judgement.due()),
                Integer.toString(judgement.daysLate()),
                String.join("; ", judgement.clauses()),
                entry.status(),
                text(entry.manager()),
                text(entry.verdict()),
                text(entry.decidedOn()),
                text(entry.withdrawnOn()),
                entry.knownFrom().toString());
    }

    static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
