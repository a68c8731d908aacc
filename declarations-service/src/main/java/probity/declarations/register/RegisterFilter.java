package probity.declarations.register;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
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

    /** As V151 marks them. */
    private static final NavigableSet<Integer> STEPS = new TreeSet<>(List.of(25, 50, 100, 250, 500, 1_000));

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
        var search = new Search();
        Where within = search.within();
        Where wanted = search.wanted();
        words(in, search);
        word(in, search, "kind", kind, Words.all(Kind.class), "kind = ?");
        word(in, search, "relation", relation, Words.all(DonorRelation.class), "donor_relation = ?");
        word(in, search, "response", response, Words.all(Response.class), "response = ?");
        directorate(in, search);
        day(in, within, "from", from, "offered_on >= cast(? as date)");
        day(in, within, "to", to, "offered_on <= cast(? as date)");
        pounds(in, wanted, "valueAtLeast", valueAtLeast, "pounds >= ?");
        markPounds(search);
        pounds(in, wanted, "valueAtMost", valueAtMost, "pounds <= ?");
        if (companyNumber != null) {
            if (!Donor.Organisation.isCompanyNumber(companyNumber)) {
                in.violated("companyNumber", "must be 8 characters such as 01234567 or SC123456");
            }
            wanted.and("company_number = ?", companyNumber);
            search.marked("company/" + companyNumber);
        }
        if (status != null) {
            var masked = in.oneOf("status", status, STATUSES);
            in.check();
            wanted.and(masked.get(), asAt, asAt);
            if (!status.equals("declared")) {
                search.marked(status);
            }
        }
        in.check();
        return search;
    }

    private void words(Fields in, Search search) {
        if (donor == null) {
            return;
        }
        in.text("donor", donor, DONOR_MAX);
        if (SearchWords.of(donor).isEmpty()) {
            in.violated("donor", "must hold a letter or a digit");
        }
        search.wordsOfDonor(donor);
    }

    private static void word(
            Fields in, Search search, String field, @Nullable String word, Map<String, ?> words, String condition) {
        if (word != null) {
            in.oneOf(field, word, words);
            search.wanted().and(condition, word);
            search.marked(field + "/" + word);
        }
    }

    private void directorate(Fields in, Search search) {
        if (directorate != null) {
            if (!SLUG.matcher(directorate).matches()) {
                in.violated("directorate", "must be lower-case letters, digits and hyphens");
                return;
            }
            search.wanted().and("directorate = ?", directorate);
            search.marked("directorate/" + directorate);
        }
    }

    static void day(Fields in, Where where, String field, @Nullable String day, String condition) {
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

    /** The highest step that all of these values reach. */
    private void markPounds(Search search) {
        if (valueAtLeast != null && POUNDS.matcher(valueAtLeast).matches()) {
            Integer step = STEPS.floor(new BigDecimal(valueAtLeast)
                    .min(BigDecimal.valueOf(STEPS.last()))
                    .intValue());
            if (step != null) {
                search.marked("pounds/" + step);
            }
        }
    }
}
