package probity.declarations.register;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.gift.Kind;
import probity.declarations.vocabulary.Money;
import probity.declarations.vocabulary.Words;

/**
 * A published entry, in the shape in which the UK Parliament's Interests API shows one. Donors who are people, and
 * recipients, have no names here.
 *
 * @param registrationDate the day of the declaration
 * @param publishedDate the day from which the public was shown it
 * @param updatedDates the days on which what was shown changed
 * @param rectified whether what had been published was corrected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Interest(
        UUID id,
        String summary,
        LocalDate registrationDate,
        LocalDate publishedDate,
        List<LocalDate> updatedDates,
        String status,
        Category category,
        Recipient recipient,
        List<Field> fields,
        List<Link> links,
        boolean rectified) {

    /**
     * What was offered.
     *
     * @param number its place among the kinds, to which others are only ever added at the end
     */
    record Category(String id, String number, String name) {

        static Category of(String kind) {
            int place = KINDS.indexOf(kind) + 1;
            return new Category(kind, Integer.toString(place), title(kind));
        }
    }

    /** What the recipient was on the day of the offer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(
            @Nullable String capacity,
            @Nullable String jobTitle,
            @Nullable String grade,
            String directorate) {}

    record Field(
            String name,
            String description,
            String type,
            @Nullable TypeInfo typeInfo,
            String value) {}

    record TypeInfo(String currencyCode) {}

    record Link(String rel, String href, String method) {}

    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Words::of).toList();

    private static final TypeInfo POUNDS = new TypeInfo(Money.POUND.getCurrencyCode());

    static Interest of(Entry entry, PublishedDays.Days days, String register) {
        var recipient = entry.recipient();
        return new Interest(
                entry.gift(),
                summary(entry),
                entry.declaredOn(),
                days.first(),
                days.later(),
                entry.status(),
                Category.of(entry.kind()),
                new Recipient(recipient.capacity(), recipient.jobTitle(), recipient.grade(), entry.directorate()),
                fields(entry),
                List.of(new Link("self", "%s/%s".formatted(register, entry.gift()), "GET")),
                entry.rectified());
    }

    private static String summary(Entry entry) {
        String donor = requireNonNullElse(entry.donor().name(), "An individual");
        return "%s - £%s".formatted(donor, entry.value().amount());
    }

    private static List<Field> fields(Entry entry) {
        var donor = entry.donor();
        var fields = new ArrayList<Field>();
        add(fields, "DonorName", "Name of the donor, if it is an organisation", "String", donor.name());
        add(fields, "DonorStatus", "Whether the donor is an organisation or a person", "String", donor.kind());
        add(fields, "DonorCompanyIdentifier", "Number in the companies register", "String", donor.companyNumber());
        add(fields, "DonorCharityIdentifier", "Number in the charities register", "String", donor.charityNumber());
        add(fields, "DonorSector", "What the donor does", "String", donor.sector());
        add(fields, "DonorRelation", "What the donor is to the authority", "String", donor.relation());
        fields.add(new Field(
                "Value",
                "What it is worth",
                "Decimal",
                POUNDS,
                requireNonNullElse(entry.value().amount(), "")));
        add(fields, "IsEstimated", "Whether the value is an estimate", "Boolean", entry.estimated());
        add(fields, "OfferedDate", "Day of the offer", "DateOnly", entry.offeredOn());
        add(fields, "ReceivedDate", "Day on which it was received", "DateOnly", entry.receivedOn());
        add(fields, "ActionByRecipient", "What the recipient did", "String", entry.response());
        var manager = entry.ofManager();
        add(
                fields,
                "ActionByManager",
                "What the manager or deputy said, or whoever decided",
                "String",
                manager.verdict());
        add(fields, "ActionByManagerDate", "Day on which they said it", "DateOnly", manager.on());
        var director = entry.ofDirector();
        add(fields, "ActionByDirector", "What the director decided", "String", director.verdict());
        add(fields, "ActionByDirectorDate", "Day of that decision", "DateOnly", director.on());
        add(fields, "WithdrawnDate", "Day on which the entry was withdrawn", "DateOnly", entry.withdrawnOn());
        return fields;
    }

    private static void add(List<Field> fields, String name, String description, String type, @Nullable Object value) {
        if (value != null) {
            fields.add(new Field(name, description, type, null, value.toString()));
        }
    }

    /** hospitality-given is "Hospitality given". */
    private static String title(String kind) {
        String words = kind.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
