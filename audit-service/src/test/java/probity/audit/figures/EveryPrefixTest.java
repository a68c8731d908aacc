package probity.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.listening.Heard;
import probity.audit.measure.Breakdown;
import probity.audit.measure.Population;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.audit.testing.Shipped;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestDatabase;

/**
 * Random histories, with facts that come late, twice, corrected and withdrawn: what is counted as known when the ledger
 * had n leaves, and as at any day, is what somebody counts who reads those n leaves and nothing else.
 */
@Tag("N-3")
@Tag("M-4")
class EveryPrefixTest {

    private static final Authority COUNCIL = new Authority("council");

    private static final Period PERIOD = new Period(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 25));

    private static final JsonMapper JSON = new JsonMapper();

    private final DataSource database = TestDatabase.migrated().service();
    private final LedgerReader ledgers = new LedgerReader(database);
    private final ThingCounting counting = new ThingCounting(new Rows(database));
    private final Lane gifts = new Lane("probity.declarations.v1", 0);
    private final Lane concerns = new Lane("probity.concerns.v1", 0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_was_known_at_any_size_of_the_ledger_is_what_its_first_leaves_say(long seed) throws IOException {
        Random random = new Random(seed);
        hear(history(90, random), random);
        List<Entry> entries = ledgers.entries(COUNCIL, 0, 1_000);

        for (int size = 0; size <= entries.size(); size++) {
            @Nullable LocalDate asAt = random.nextInt(3) == 0 ? null : day(random);
            for (String name : List.of("gifts-declared", "concerns-received")) {
                var things = Shipped.things(name);
                Population counted = counting.counted(name, things, new Asked(COUNCIL, PERIOD, asAt, size));
                assertThat(cells(counted))
                        .as("%s, first %d leaves, as at %s", name, size, asAt)
                        .isEqualTo(recounted(name, entries.subList(0, size), asAt));
            }
        }
    }

    /** In pieces of any length, some of them again. */
    private void hear(List<Published> history, Random random) {
        Heard heard = new Heard(database, Shipped.bands());
        for (int at = 0; at < history.size(); ) {
            int end = Math.min(history.size(), at + 1 + random.nextInt(12));
            heard.hear(history.subList(random.nextInt(at + 1), end));
            at = end;
        }
    }

    private List<Published> history(int count, Random random) {
        List<UUID> things = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            things.add(new UUID(random.nextLong(), i));
        }
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID thing = things.get(random.nextInt(things.size()));
            published.add(thing.getLeastSignificantBits() % 2 == 0 ? gift(thing, random) : concern(thing, random));
        }
        return published;
    }

    private Published gift(UUID gift, Random random) {
        String body = """
                {"gift":"%s","value":{"amount":"%d.00","currency":"GBP"},"offeredOn":"2026-05-01","declaredOn":"%s",
                 "response":"%s","daysLate":%d,"code":"any","codeVersion":1,"clauses":[]}
                """.formatted(
                        gift,
                        random.nextInt(120),
                        day(random),
                        random.nextBoolean() ? "accepted" : "refused",
                        random.nextInt(2));
        return switch (random.nextInt(5)) {
            case 0 -> declarations("gift-corrected", gift, body);
            case 1 -> declarations("gift-withdrawn", gift, on(gift, "gift", random));
            default -> declarations("gift-declared", gift, body);
        };
    }

    private Published concern(UUID concern, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> concerns("concern-acknowledged", concern, on(concern, "concern", random));
            case 1 -> concerns("concern-closed", concern, """
                    {"concern":"%s","outcome":"upheld","on":"%s"}""".formatted(concern, day(random)));
            case 2 -> concerns("acknowledgement-missed", concern, """
                    {"concern":"%s","due":"%s"}""".formatted(concern, day(random)));
            default ->
                concerns("concern-received", concern, """
                    {"concern":"%s","kind":"kind-%d","channel":"web","anonymous":%s,"receivedOn":"%s"}
                    """.formatted(
                                concern, random.nextInt(3), random.nextBoolean(), day(random)));
        };
    }

    private static String on(UUID thing, String name, Random random) {
        return "{\"%s\":\"%s\",\"on\":\"%s\"}".formatted(name, thing, day(random));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 5, 1 + random.nextInt(28));
    }

    private Published declarations(String type, UUID thing, String body) {
        return gifts.publish(COUNCIL, "probity.declarations.%s.v1".formatted(type), "officers", thing, body);
    }

    private Published concerns(String type, UUID thing, String body) {
        return concerns.publish(COUNCIL, "probity.concerns.%s.v1".formatted(type), "case", thing, body);
    }

    private static Map<String, Map<String, Long>> cells(Population population) {
        Map<String, Map<String, Long>> cells = new TreeMap<>();
        for (Breakdown breakdown : population.breakdowns()) {
            if (!breakdown.name().equals("by-donor")) {
                Map<String, Long> counts = new TreeMap<>();
                breakdown.cells().forEach(cell -> counts.put(cell.id(), Objects.requireNonNull(cell.count())));
                counts.values().removeIf(count -> count == 0);
                cells.put(breakdown.name(), counts);
            }
        }
        return cells;
    }

    /** By a plain reader of the records, who has seen neither the rows nor their queries. */
    private static Map<String, Map<String, Long>> recounted(String name, List<Entry> entries, @Nullable LocalDate asAt)
            throws IOException {
        boolean ofGifts = name.equals("gifts-declared");
        Map<UUID, Map<String, String>> things = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String type = Objects.requireNonNull(entry.type()).replaceFirst(".*\\.([a-z-]+)\\.v1", "$1");
            JsonNode fact = JSON.readTree(entry.body());
            if (fact.has("gift") == ofGifts && happened(type, fact, asAt)) {
                UUID thing = Objects.requireNonNull(entry.stream());
                things.computeIfAbsent(thing, _ -> new HashMap<>()).putAll(told(type, fact));
            }
        }
        Map<String, Map<String, Long>> cells = new TreeMap<>();
        for (String breakdown : ofGifts
                ? List.of("by-value", "by-response", "by-timeliness")
                : List.of("by-kind", "by-channel", "by-identity", "by-progress", "by-deadline")) {
            Map<String, Long> counts = new TreeMap<>();
            things.values().stream()
                    .filter(thing -> isCounted(thing, asAt))
                    .forEach(thing -> counts.merge(thing.getOrDefault(breakdown, "not-missed"), 1L, Long::sum));
            cells.put(breakdown, counts);
        }
        return cells;
    }

    private static boolean happened(String type, JsonNode fact, @Nullable LocalDate asAt) {
        String day = switch (type) {
            case "gift-declared" -> fact.path("declaredOn").asText();
            case "gift-corrected" -> "0001-01-01";
            case "concern-received" -> fact.path("receivedOn").asText();
            case "acknowledgement-missed" -> fact.path("due").asText();
            default -> fact.path("on").asText();
        };
        return asAt == null || !LocalDate.parse(day).isAfter(asAt);
    }

    private static Map<String, String> told(String type, JsonNode fact) {
        return switch (type) {
            case "gift-declared", "gift-corrected" ->
                Map.of(
                        "day", fact.path("declaredOn").asText(),
                        "by-value",
                                Shipped.bands()
                                        .of(
                                                new BigDecimal(fact.path("value")
                                                        .path("amount")
                                                        .asText()),
                                                "GBP"),
                        "by-response", fact.path("response").asText(),
                        "by-timeliness", fact.path("daysLate").asInt() > 0 ? "late" : "in-time");
            case "gift-withdrawn" -> Map.of("withdrawn", "true");
            case "concern-received" ->
                Map.of(
                        "day",
                        fact.path("receivedOn").asText(),
                        "by-kind",
                        fact.path("kind").asText(),
                        "by-channel",
                        "web",
                        "by-identity",
                        fact.path("anonymous").asBoolean() ? "anonymous" : "named",
                        "by-progress",
                        "received");
            case "concern-acknowledged" -> Map.of("by-progress", "acknowledged");
            case "concern-closed" -> Map.of("by-progress", "closed-upheld");
            default -> Map.of("by-deadline", "missed");
        };
    }

    private static boolean isCounted(Map<String, String> thing, @Nullable LocalDate asAt) {
        if (!thing.containsKey("day") || thing.containsKey("withdrawn")) {
            return false;
        }
        LocalDate day = LocalDate.parse(thing.get("day"));
        return !day.isBefore(PERIOD.from()) && !day.isAfter(PERIOD.to()) && (asAt == null || !day.isAfter(asAt));
    }
}
