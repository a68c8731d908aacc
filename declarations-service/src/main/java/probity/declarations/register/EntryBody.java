package probity.declarations.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Csv;
import probity.chassis.http.Fields;
import probity.declarations.vocabulary.Money;

/** An entry of the register as JSON. People are ids here: their names are asked of whoever keeps them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryBody(
        UUID gift,
        UUID declarant,
        String directorate,
        String kind,
        DonorBody donor,
        Fields.Money value,
        boolean estimated,
        LocalDate offeredOn,
        LocalDate declaredOn,
        String response,
        JudgementBody judgement,
        String status,
        @Nullable UUID manager,
        @Nullable String verdict) {

    /** The name and number are those of an organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DonorBody(
            String kind, @Nullable String name, @Nullable String companyNumber, String relation) {}

    /** What the code said: whether it must be declared, by when, and under which clauses. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JudgementBody(
            String code,
            int version,
            String answer,
            @Nullable LocalDate due,
            int daysLate,
            List<String> clauses) {}

    static EntryBody of(GiftRegisterRow row) {
        return new EntryBody(
                row.gift,
                row.declarant,
                row.directorate,
                row.kind,
                new DonorBody(row.donorKind, row.donor, row.companyNumber, row.donorRelation),
                new Fields.Money(row.pounds.toPlainString(), Money.POUND.getCurrencyCode()),
                row.estimated,
                row.offeredOn,
                row.declaredOn,
                row.response,
                new JudgementBody(
                        row.code,
                        row.codeVersion,
                        row.answer,
                        row.due,
                        row.daysLate,
                        row.clauses.lines().toList()),
                row.status,
                row.manager,
                row.verdict);
    }

    static Csv csv() {
        return new Csv(
                "gift",
                "declarant",
                "directorate",
                "kind",
                "donor kind",
                "donor",
                "company number",
                "relation",
                "pounds",
                "estimated",
                "offered on",
                "declared on",
                "response",
                "code",
                "version",
                "must be declared",
                "due",
                "days late",
                "clauses",
                "status",
                "manager",
                "verdict");
    }

    static void addTo(Csv csv, GiftRegisterRow row) {
        csv.row(
                row.gift.toString(),
                row.declarant.toString(),
                row.directorate,
                row.kind,
                row.donorKind,
                text(row.donor),
                text(row.companyNumber),
                row.donorRelation,
                row.pounds.toPlainString(),
                Boolean.toString(row.estimated),
                row.offeredOn.toString(),
                row.declaredOn.toString(),
                row.response,
                row.code,
                Integer.toString(row.codeVersion),
                row.answer,
                text(row.due),
                Integer.toString(row.daysLate),
                row.clauses.replace("\n", "; "),
                row.status,
                text(row.manager),
                text(row.verdict));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
