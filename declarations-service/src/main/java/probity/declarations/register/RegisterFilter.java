package probity.declarations.register;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.declarations.gift.Donor;
import probity.declarations.gift.DonorRelation;
import probity.declarations.gift.Kind;
import probity.declarations.gift.Response;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Words;

/** What somebody looks for in the register, by what every reader of an entry sees: {@code @BeanParam}. */
public final class RegisterFilter {

    static final int FIRST_YEAR = 1900;

    private static final int DONOR_MAX = 200;

    private static final Pattern POUNDS = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private static final Pattern YEARS = Pattern.compile("(19|20|21)\\d\\d-.*");

    private static final Pattern SLUG = Pattern.compile(Directorate.SLUG);

    /** Withdrawn counts more than decided on; what happens after the day in question has not happened. */
    private static final Map<String, String> STATUSES = Map.of(
            "declared", "(withdrawn_on is null or withdrawn_on > ?) and (decided_on is null or decided_on > ?)",
            "decided-on", "(withdrawn_on is null or withdrawn_on > ?) and decided_on <= ?",
            "withdrawn", "withdrawn_on <= ? and withdrawn_on <= ?");

    @QueryParam("donor")
    @Parameter(description = "Words, or their beginnings, of an organisation's name.")
    @Nullable
    String donor;

    @QueryParam("companyNumber")
    @Nullable
    String companyNumber;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("relation")
    @Nullable
    String relation;

    @QueryParam("directorate")
    @Nullable
    String directorate;

    @QueryParam("from")
    @Parameter(description = "The first day of the offers.")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "The last day of the offers.")
    @Nullable
    String to;

    @QueryParam("valueAtLeast")
    @Parameter(description = "In pounds, such as 20.00.")
    @Nullable
    String valueAtLeast;

    @QueryParam("valueAtMost")
    @Nullable
    String valueAtMost;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("response")
    @Nullable
    String response;

    /** Called by Quarkus REST, which then fills the fields. */
    public RegisterFilter() {}

    /** All of them are read before the first that is bad ends the request. */
    Search search(LocalDate asAt) {
        var in = new Fields();
        var within = new Where();
        var where = new Where();
        words(in, where);
        word(in, where, "kind", kind, Words.all(Kind.class), "kind = ?");
        word(in, where, "relation", relation, Words.all(DonorRelation.class), "donor_relation = ?");
        word(in, where, "response", response, Words.all(Response.class), "response = ?");
        formed(in, where, "directorate", directorate, SLUG, "directorate = ?");
        day(in, within, "from", from, "offered_on >= cast(? as date)");
        day(in, within, "to", to, "offered_on <= cast(? as date)");
        pounds(in, where, "valueAtLeast", valueAtLeast, "pounds >= ?");
        pounds(in, where, "valueAtMost", valueAtMost, "pounds <= ?");
        if (companyNumber != null) {
            if (!Donor.Organisation.isCompanyNumber(companyNumber)) {
                in.violated("companyNumber", "must be 8 characters such as 01234567 or SC123456");
            }
            where.and("company_number = ?", companyNumber);
        }
        if (status != null) {
            var masked = in.oneOf("status", status, STATUSES);
            in.check();
            where.and(masked.get(), asAt, asAt);
        }
        in.check();
        return new Search(within, where);
    }

    private void words(Fields in, Where where) {
        if (donor == null) {
            return;
        }
        in.text("donor", donor, DONOR_MAX);
        String query = SearchWords.query(donor);
        if (query.isEmpty()) {
            in.violated("donor", "must hold a letter or a digit");
        }
        where.and("donor_words @@ to_tsquery('simple', ?)", query);
    }

    private static void word(
            Fields in, Where where, String field, @Nullable String word, Map<String, ?> words, String condition) {
        if (word != null) {
            in.oneOf(field, word, words);
            where.and(condition, word);
        }
    }

    private static void formed(
            Fields in, Where where, String field, @Nullable String text, Pattern form, String condition) {
        if (text != null) {
            if (!form.matcher(text).matches()) {
                in.violated(field, "must be lower-case letters, digits and hyphens");
            }
            where.and(condition, text);
        }
    }

    private static void day(Fields in, Where where, String field, @Nullable String day, String condition) {
        if (day != null) {
            in.date(field, day);
            if (!YEARS.matcher(day).matches()) {
                in.violated(field, "must be of a year from %d to 2199".formatted(FIRST_YEAR));
            }
            where.and(condition, day);
        }
    }

    private static void pounds(Fields in, Where where, String field, @Nullable String amount, String condition) {
        if (amount == null) {
            return;
        }
        if (POUNDS.matcher(amount).matches()) {
            where.and(condition, new BigDecimal(amount));
        } else {
            in.violated(field, "must be pounds such as 20.00");
        }
    }
}
