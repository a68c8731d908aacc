package probity.declarations.declaring;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Amount;
import probity.chassis.http.Fields.Field;
import probity.declarations.declaring.OfferBody.DonorBody;
import probity.declarations.declaring.OfferBody.ExchangeBody;
import probity.declarations.gift.Circumstance;
import probity.declarations.gift.Donor;
import probity.declarations.gift.DonorRelation;
import probity.declarations.gift.GiftOffer;
import probity.declarations.gift.Kind;
import probity.declarations.gift.Response;
import probity.declarations.gift.Sector;
import probity.declarations.gift.Value;
import probity.declarations.gift.Value.Rate;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Money;
import probity.declarations.vocabulary.Words;

/**
 * Reads an offer from JSON and complains about all its fields at once.
 *
 * @param declarant whose key seals what they wrote
 * @param donor whose key seals the name of a donor who is a person
 */
record OfferReader(UUID declarant, UUID donor, LocalDate today) {

    private static final int NAME_MAX = 200;

    private static final int DESCRIPTION_MAX = 2_000;

    private static final int BASIS_MAX = 500;

    private static final int REASON_MAX = 2_000;

    private static final int YEARS_BACK_MAX = 50;

    private static final Map<String, Kind> KINDS = Words.all(Kind.class);

    private static final Map<String, DonorRelation> RELATIONS = Words.all(DonorRelation.class);

    private static final Map<String, Sector> SECTORS = Words.all(Sector.class);

    private static final Map<String, Response> RESPONSES = Words.all(Response.class);

    private static final Map<String, Circumstance> CIRCUMSTANCES =
            Arrays.stream(Circumstance.values()).collect(toUnmodifiableMap(Circumstance::word, each -> each));

    private static final Pattern RATE = Pattern.compile("(?=.*[1-9])\\d{1,6}(\\.\\d{1,8})?");

    private static final String POUND = Money.POUND.getCurrencyCode();

    GiftOffer read(OfferBody body) {
        var in = new Fields();
        var kind = in.oneOf("kind", body.kind(), KINDS);
        var from = donor(in, body.donor());
        var description = in.text("description", body.description(), DESCRIPTION_MAX);
        var value = value(in, body);
        var offeredOn = in.date("offeredOn", body.offeredOn());
        var receivedOn = optionalDate(in, "receivedOn", body.receivedOn());
        var response = in.oneOf("response", body.response(), RESPONSES);
        var circumstances = circumstances(in, body.circumstances());
        var reason = in.optionalText("reason", body.reason(), REASON_MAX);
        in.check();
        hasCome(in, "offeredOn", offeredOn.get());
        receivedOn.get().ifPresent(received -> received(in, offeredOn.get(), received));
        in.check();
        return new GiftOffer(
                kind.get(),
                from.get(),
                mine(description.get()),
                value.get(),
                offeredOn.get(),
                receivedOn.get().orElse(null),
                response.get(),
                circumstances.get(),
                reason.get().map(this::mine).orElse(null));
    }

    private Supplier<Donor> donor(Fields in, @Nullable DonorBody body) {
        var given = Optional.ofNullable(body).orElse(DonorBody.NONE);
        var relation = in.oneOf("donor.relation", given.relation(), RELATIONS);
        if ((given.organisation() == null) == (given.person() == null)) {
            in.violated("donor", "must be either an organisation or a person");
        }
        return given.person() == null ? organisation(in, given, relation) : person(in, given, given.person(), relation);
    }

    private Supplier<Donor> person(Fields in, DonorBody given, String person, Field<DonorRelation> relation) {
        if (given.companyNumber() != null) {
            in.violated("donor.companyNumber", "is for an organisation");
        }
        if (given.charityNumber() != null) {
            in.violated("donor.charityNumber", "is for an organisation");
        }
        if (given.sector() != null) {
            in.violated("donor.sector", "is for an organisation");
        }
        var name = in.text("donor.person", person, NAME_MAX);
        return () -> new Donor.Individual(new Confidential(donor, name.get()), relation.get());
    }

    private static Supplier<Donor> organisation(Fields in, DonorBody given, Field<DonorRelation> relation) {
        var name = in.text("donor.organisation", given.organisation(), NAME_MAX);
        if (given.companyNumber() != null && !Donor.Organisation.isCompanyNumber(given.companyNumber())) {
            in.violated("donor.companyNumber", "must be 8 characters such as 01234567 or SC123456");
        }
        if (given.charityNumber() != null && !Donor.Organisation.isCharityNumber(given.charityNumber())) {
            in.violated("donor.charityNumber", "must be a charity's number such as 1234567, SC012345 or NIC101234");
        }
        var sector = Optional.ofNullable(given.sector()).map(word -> in.oneOf("donor.sector", word, SECTORS));
        return () -> new Donor.Organisation(
                name.get().strip(),
                given.companyNumber(),
                relation.get(),
                given.charityNumber(),
                sector.map(Field::get).orElse(null));
    }

    private Supplier<Value> value(Fields in, OfferBody body) {
        var stated = in.money("value", body.value());
        var basis =
                Optional.ofNullable(body.estimate()).map(each -> in.text("estimate.basis", each.basis(), BASIS_MAX));
        var rate = Optional.ofNullable(body.exchange()).map(each -> rate(in, each));
        boolean isInPounds = body.value() != null && POUND.equals(body.value().currency());
        if (isInPounds && rate.isPresent()) {
            in.refused("exchange", "is only for a value that is not in pounds");
        }
        if (!isInPounds && rate.isEmpty()) {
            in.refused("exchange", "is needed for a value that is not in pounds");
        }
        return () -> new Value(
                money(stated.get()),
                rate.map(Supplier::get).orElse(null),
                basis.map(text -> mine(text.get())).orElse(null));
    }

    private Supplier<Rate> rate(Fields in, ExchangeBody body) {
        var pounds = in.required("exchange.rate", body.rate());
        var on = in.date("exchange.on", body.on());
        if (body.rate() != null && !RATE.matcher(body.rate()).matches()) {
            in.violated("exchange.rate", "must be a decimal text above zero such as \"0.8512\"");
        }
        return () -> {
            hasCome(in, "exchange.on", on.get());
            in.check();
            return new Rate(new BigDecimal(pounds.get()), on.get());
        };
    }

    private static Supplier<Optional<LocalDate>> optionalDate(Fields in, String field, @Nullable String date) {
        if (date == null) {
            return Optional::empty;
        }
        var day = in.date(field, date);
        return () -> Optional.of(day.get());
    }

    private void received(Fields in, LocalDate offeredOn, LocalDate receivedOn) {
        hasCome(in, "receivedOn", receivedOn);
        if (receivedOn.isBefore(offeredOn)) {
            in.refused("receivedOn", "is before the day of the offer");
        }
    }

    /** And not so long ago that it must be a slip. */
    private void hasCome(Fields in, String field, LocalDate day) {
        if (day.isAfter(today)) {
            in.refused(field, "is in the future");
        }
        if (day.isBefore(today.minusYears(YEARS_BACK_MAX))) {
            in.refused(field, "is more than %d years ago".formatted(YEARS_BACK_MAX));
        }
    }

    private static Supplier<Map<Circumstance, Boolean>> circumstances(Fields in, @Nullable Map<String, Boolean> given) {
        Map<String, Boolean> answers = given == null ? Map.of() : given;
        answers.forEach((word, answer) -> {
            in.oneOf("circumstances." + word, word, CIRCUMSTANCES);
            in.required("circumstances." + word, answer);
        });
        return () -> answers.entrySet().stream()
                .collect(toMap(answer -> requireNonNull(CIRCUMSTANCES.get(answer.getKey())), Map.Entry::getValue));
    }

    private Confidential mine(String text) {
        return new Confidential(declarant, text);
    }

    private static Money money(Amount amount) {
        var currency = amount.currency();
        return new Money(amount.value().setScale(currency.getDefaultFractionDigits()), currency);
    }
}
