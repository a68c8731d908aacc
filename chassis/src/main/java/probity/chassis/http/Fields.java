package probity.chassis.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Problem.Violation;

/**
 * Reads the fields of a request one by one, and complains about all of them at once: read every field first, then ask
 * for the values.
 *
 * <pre>{@code
 * var in = new Fields();
 * var reason = in.text("reason", body.reason(), 2_000);
 * var on = in.date("on", body.on());
 * return new Withdraw(reason.get(), on.get());
 * }</pre>
 */
public final class Fields {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

    /** Of four-digit years alone: what lies beyond them no database has a date for. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What a text may not hold: control characters, but for tabs and line ends. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    private static final Map<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    /** A field that was read. Asking any field for its value ends the request if one was bad. */
    @FunctionalInterface
    public interface Field<T> {
        T get();
    }

    /** An amount as it comes: {@code {"amount": "20.00", "currency": "GBP"}}. */
    public record Money(@Nullable String amount, @Nullable String currency) {}

    /** An amount that is not negative and can be paid in its currency. */
    public record Amount(BigDecimal value, Currency currency) {}

    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> refusals = new ArrayList<>();

    /** A field that must be there. */
    public <T> Field<T> required(String field, @Nullable T value) {
        return value == null ? bad(field, "is missing") : good(value);
    }

    /** A text that is not blank. */
    public Field<String> text(String field, @Nullable String value, int charactersMax) {
        return value == null || value.isBlank() ? bad(field, "is missing") : limited(field, value, charactersMax);
    }

    public Field<Optional<String>> optionalText(String field, @Nullable String value, int charactersMax) {
        Field<String> text = value == null || value.isBlank() ? good("") : limited(field, value, charactersMax);
        return () -> Optional.of(text.get()).filter(given -> !given.isEmpty());
    }

    public Field<LocalDate> date(String field, @Nullable String value) {
        return parsed(field, value, text -> LocalDate.parse(matching(DATE, text)), "must be a date such as 2026-03-31");
    }

    public Field<UUID> uuid(String field, @Nullable String value) {
        return parsed(field, value, text -> UUID.fromString(matching(UUID_FORM, text)), "must be a UUID");
    }

    /** One of the words that the map has as keys; it answers what stands beside the word. */
    public <T> Field<T> oneOf(String field, @Nullable String value, Map<String, T> choices) {
        return parsed(
                field,
                value,
                word -> Optional.ofNullable(choices.get(word)).orElseThrow(IllegalArgumentException::new),
                "must be one of " + String.join(", ", new TreeSet<>(choices.keySet())));
    }

    public Field<Amount> money(String field, @Nullable Money value) {
        if (value == null) {
            return bad(field, "is missing");
        }
        Field<Currency> currency =
                parsed(field + ".currency", value.currency(), Currency::getInstance, "must be a code such as GBP");
        Field<BigDecimal> amount = parsed(
                field + ".amount",
                value.amount(),
                text -> payable(text, value.currency()),
                "must be a decimal text such as \"20.00\" with no sign, and no more decimals than the currency has");
        return () -> new Amount(amount.get(), currency.get());
    }

    /** Something that only the resource can see to be wrong. */
    public void violated(String field, String message) {
        bad(field, message);
    }

    /** A value of the right form that a rule refuses: 422, unless other fields are malformed. */
    public void refused(String field, String message) {
        refusals.add(new Violation(field, message));
    }

    private static BigDecimal payable(String amount, @Nullable String currency) {
        BigDecimal decimal = new BigDecimal(matching(DECIMAL, amount));
        // A currency that does not exist is complained about where it stands, not at the amount.
        if (currency != null && DECIMALS.getOrDefault(currency, Integer.MAX_VALUE) < decimal.scale()) {
            throw new IllegalArgumentException();
        }
        return decimal;
    }

    private Field<String> limited(String field, String value, int charactersMax) {
        if (value.codePointCount(0, value.length()) > charactersMax) {
            return bad(field, "is longer than %d characters".formatted(charactersMax));
        }
        return CONTROL.matcher(value).find() ? bad(field, "holds a control character") : good(value);
    }

    private <T> Field<T> parsed(String field, @Nullable String value, Function<String, T> parser, String rule) {
        if (value == null) {
            return bad(field, "is missing");
        }
        try {
            return good(parser.apply(value));
        } catch (IllegalArgumentException | DateTimeException _) {
            return bad(field, rule);
        }
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private <T> Field<T> good(T value) {
        return () -> {
            check();
            return value;
        };
    }

    private <T> Field<T> bad(String field, String message) {
        violations.add(new Violation(field, message));
        return () -> {
            throw new BadInput(violations);
        };
    }

    /** Ends the request if any field was bad or any value refused. */
    public void check() {
        if (!violations.isEmpty()) {
            throw new BadInput(violations);
        }
        if (!refusals.isEmpty()) {
            throw Problem.refusedValues(refusals).thrown();
        }
    }
}
