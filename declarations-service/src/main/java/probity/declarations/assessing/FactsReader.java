package probity.declarations.assessing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Amount;
import probity.declarations.assessing.FactsBody.DonorBody;
import probity.declarations.assessing.FactsBody.ExchangeBody;
import probity.declarations.code.DonorRelation;
import probity.declarations.code.Exchange;
import probity.declarations.code.Fact;
import probity.declarations.code.GiftFacts;
import probity.declarations.code.GiftKind;
import probity.declarations.code.GiftResponse;
import probity.declarations.code.Valuation;
import probity.declarations.code.Word;
import probity.declarations.vocabulary.Money;

/** Reads the facts of a gift from JSON and complains about all of them at once. */
record FactsReader(LocalDate today) {

    private static final Map<String, GiftKind> KINDS = words(GiftKind.class);

    private static final Map<String, DonorRelation> RELATIONS = words(DonorRelation.class);

    private static final Map<String, GiftResponse> RESPONSES = words(GiftResponse.class);

    private static final Map<String, Fact> FACTS = words(Fact.class);

    private static final Pattern RATE = Pattern.compile("(?=.*[1-9])\\d{1,6}(\\.\\d{1,8})?");

    private static final String POUND = Money.POUND.getCurrencyCode();

    GiftFacts read(FactsBody body) {
        var in = new Fields();
        var kind = in.oneOf("kind", body.kind(), KINDS);
        var donor = Optional.ofNullable(body.donor()).orElse(DonorBody.NONE);
        var relation = in.oneOf("donor.relation", donor.relation(), RELATIONS);
        var value = value(in, body);
        var offeredOn = in.date("offeredOn", body.offeredOn());
        var receivedOn = optionalDate(in, body.receivedOn());
        var response = in.oneOf("response", body.response(), RESPONSES);
        var known = circumstances(in, body.circumstances());
        in.check();
        hasCome(in, "offeredOn", offeredOn.get());
        receivedOn.get().ifPresent(received -> received(in, offeredOn.get(), received));
        in.check();
        return new GiftFacts(
                kind.get(),
                value.get(),
                relation.get(),
                offeredOn.get(),
                receivedOn.get().orElse(null),
                response.get(),
                known.get());
    }

    private Supplier<Valuation> value(Fields in, FactsBody body) {
        var stated = in.money("value", body.value());
        var exchange = Optional.ofNullable(body.exchange()).map(each -> exchange(in, each));
        boolean isInPounds = body.value() != null && POUND.equals(body.value().currency());
        if (body.value() != null && isInPounds == exchange.isPresent()) {
            in.refused(
                    "exchange",
                    isInPounds ? "is for other currencies than the pound" : "is needed: what is it in pounds?");
        }
        var basis = Boolean.TRUE.equals(body.estimated()) ? Valuation.Basis.ESTIMATED : Valuation.Basis.EXACT;
        return () -> new Valuation(
                money(stated.get()), basis, exchange.map(Supplier::get).orElse(null));
    }

    private Supplier<Exchange> exchange(Fields in, ExchangeBody body) {
        var rate = in.required("exchange.rate", body.rate());
        var on = in.date("exchange.on", body.on());
        if (body.rate() != null && !RATE.matcher(body.rate()).matches()) {
            in.violated("exchange.rate", "must be a decimal text above zero such as \"0.8512\"");
        }
        return () -> {
            hasCome(in, "exchange.on", on.get());
            in.check();
            return new Exchange(new BigDecimal(rate.get()), on.get());
        };
    }

    private static Supplier<Optional<LocalDate>> optionalDate(Fields in, @Nullable String receivedOn) {
        if (receivedOn == null) {
            return Optional::empty;
        }
        var day = in.date("receivedOn", receivedOn);
        return () -> Optional.of(day.get());
    }

    private void received(Fields in, LocalDate offeredOn, LocalDate receivedOn) {
        hasCome(in, "receivedOn", receivedOn);
        if (receivedOn.isBefore(offeredOn)) {
            in.refused("receivedOn", "is before the day of the offer");
        }
    }

    private void hasCome(Fields in, String field, LocalDate day) {
        if (day.isAfter(today)) {
            in.refused(field, "is in the future");
        }
    }

    private static Supplier<Map<Fact, Boolean>> circumstances(
            Fields in, @Nullable Map<String, @Nullable Boolean> given) {
        Map<String, @Nullable Boolean> answers = given == null ? Map.of() : given;
        answers.forEach((word, answer) -> {
            in.oneOf("circumstances." + word, word, FACTS);
            in.required("circumstances." + word, answer);
        });
        return () -> {
            Map<Fact, Boolean> known = new EnumMap<>(Fact.class);
            answers.forEach((word, answer) -> known.put(requireNonNull(FACTS.get(word)), requireNonNull(answer)));
            return known;
        };
    }

    private static Money money(Amount amount) {
        var currency = amount.currency();
        return new Money(amount.value().setScale(currency.getDefaultFractionDigits()), currency);
    }

    private static <W extends Enum<W> & Word> Map<String, W> words(Class<W> kind) {
        return Arrays.stream(kind.getEnumConstants()).collect(toUnmodifiableMap(Word::id, Function.identity()));
    }
}
