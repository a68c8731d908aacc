package probity.declarations.register;

import static probity.declarations.register.EntryCsv.text;

import java.util.List;

/** A published entry as a row of a table. */
final class PublicCsv {

    static final List<String> HEADER = List.of(
            "id",
            "registered on",
            "capacity",
            "job title",
            "grade",
            "directorate",
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
            "action by recipient",
            "action by manager",
            "decided on",
            "status",
            "withdrawn on");

    private PublicCsv() {}

    static List<String> row(Entry entry) {
        var recipient = entry.recipient();
        var donor = entry.donor();
        return List.of(
                entry.gift().toString(),
                entry.declaredOn().toString(),
                text(recipient.capacity()),
                text(recipient.jobTitle()),
                text(recipient.grade()),
                entry.directorate(),
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
                entry.response(),
                text(entry.verdict()),
                text(entry.decidedOn()),
                entry.status(),
                text(entry.withdrawnOn()));
    }
}
