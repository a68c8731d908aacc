package probity.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.figures.Contribution.Wanted;
import probity.audit.listening.Heard;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.audit.testing.Shipped;
import probity.chassis.identity.Authority;
import probity.chassis.relay.Audience;
import probity.chassis.testing.TestDatabase;

/**
 * Random campaigns: one council hears all of a history, and for each n another hears its first n facts and nothing else.
 * As known when its ledger had n leaves, the first council counts what the other one does, from the same leaves.
 */
@Tag("N-3")
@Tag("N-18")
class EveryPrefixOfCampaignsTest {

    private static final Authority ALL = new Authority("all");

    private static final int FACTS = 48;

    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private record Fact(String type, UUID thing, String body) {}

    private final DataSource database = TestDatabase.migrated().service();
    private final AnnualCounting counting = new AnnualCounting(new Rows(database));
    private final Heard heard = new Heard(database, Shipped.bands());
    private final Lane lane = new Lane("probity.declarations.v1", 0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_campaign_as_it_was_known_is_what_its_first_facts_say(long seed) {
        Random random = new Random(seed);
        List<Fact> history = history(random);
        List<Published> published = new ArrayList<>(of(ALL, history));
        for (int n = 0; n <= FACTS; n++) {
            published.addAll(of(first(n), history.subList(0, n)));
        }
        heard.hear(published);

        boolean anythingShown = false;
        for (int n = 0; n <= FACTS; n++) {
            @Nullable LocalDate asAt = random.nextBoolean() ? null : day(random);
            var known = new Asked(ALL, PERIOD, asAt, n);
            var told = new Asked(first(n), PERIOD, asAt, FACTS);
            var things = Shipped.things("annual-declarations");
            var shown = counting.shown(things, known);
            assertThat(shown).as("first %d as at %s", n, asAt).isEqualTo(counting.shown(things, told));
            assertThat(leaves(known)).isEqualTo(leaves(told));
            anythingShown |= shown.stream().anyMatch(population -> !population.suppressed());
        }
        assertThat(anythingShown).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void in_whatever_order_lanes_are_read_the_figures_are_the_same(long seed) {
        Random random = new Random(seed);
        List<Fact> history = history(random);
        List<Published> published = new ArrayList<>(of(ALL, history));
        for (int n = 0; n < 8; n++) {
            published.addAll(of(first(n), interleaved(history, random)));
        }
        heard.hear(published);

        var things = Shipped.things("annual-declarations");
        for (int n = 0; n < 8; n++) {
            @Nullable LocalDate asAt = random.nextBoolean() ? null : day(random);
            assertThat(counting.shown(things, new Asked(first(n), PERIOD, asAt, FACTS)))
                    .isEqualTo(counting.shown(things, new Asked(ALL, PERIOD, asAt, FACTS)));
        }
    }

    /** What is told of one thing is in one lane, and comes in its order; nothing else does. */
    private static List<Fact> interleaved(List<Fact> history, Random random) {
        List<Deque<Fact>> lanes = new ArrayList<>(history.stream()
                .collect(Collectors.groupingBy(
                        Fact::thing, LinkedHashMap::new, Collectors.toCollection(ArrayDeque::new)))
                .values());
        List<Fact> read = new ArrayList<>();
        while (!lanes.isEmpty()) {
            Deque<Fact> lane = lanes.get(random.nextInt(lanes.size()));
            read.add(lane.removeFirst());
            if (lane.isEmpty()) {
                lanes.remove(lane);
            }
        }
        return read;
    }

    private List<Long> leaves(Asked asked) {
        var things = Shipped.things("annual-declarations");
        return counting
                .contributions(things, asked, new Wanted(List.of(Audience.OFFICERS), Long.MAX_VALUE, 1_000))
                .stream()
                .map(Contribution::leafIndex)
                .toList();
    }

    private static Authority first(int n) {
        return new Authority("first-" + n);
    }

    private List<Published> of(Authority authority, List<Fact> facts) {
        return facts.stream()
                .map(fact -> lane.publish(
                        authority,
                        "probity.declarations.%s.v1".formatted(fact.type()),
                        "officers",
                        fact.thing(),
                        fact.body()))
                .toList();
    }

    /** Of one campaign, with its list early or late, and whoever does whatever with returns, in any order. */
    private static List<Fact> history(Random random) {
        UUID campaign = new UUID(random.nextLong(), 1);
        UUID list = new UUID(random.nextLong(), 2);
        List<UUID> people = IntStream.range(0, 24)
                .mapToObj(i -> new UUID(random.nextLong(), i))
                .toList();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("campaign-opened", campaign, """
                {"campaign":"%s","year":2026,"populationOn":"2026-04-01","dueOn":"2026-05-29","population":
                 [{"directorate":"care","required":24,"notRequired":0}],"on":"%s","count":"%s"}
                """.formatted(campaign, day(random), list)));
        while (facts.size() < FACTS - 3) {
            facts.add(ofReturn(campaign, people.get(random.nextInt(people.size())), random));
        }
        facts.add(1 + random.nextInt(20), counted(list, people.subList(0, 12)));
        facts.add(1 + random.nextInt(20), counted(list, people.subList(10, 24)));
        facts.add(20 + random.nextInt(20), new Fact("campaign-due-day-moved", campaign, """
                {"campaign":"%s","dueOn":"2026-06-12","on":"%s"}
                """.formatted(
                        campaign, day(random))));
        return facts;
    }

    private static Fact counted(UUID list, List<UUID> people) {
        return new Fact("campaign-people-counted", list, """
                {"count":"%s","on":"2026-04-01","people":%s}
                """.formatted(
                        list,
                        people.stream()
                                .map(person -> "{\"person\":\"%s\",\"directorate\":\"care\",\"required\":true}"
                                        .formatted(person))
                                .collect(Collectors.joining(",", "[", "]"))));
    }

    private static Fact ofReturn(UUID campaign, UUID person, Random random) {
        UUID id = new UUID(7, person.getLeastSignificantBits());
        String about = "\"annualReturn\":\"%s\",\"campaign\":\"%s\",\"person\":\"%s\",\"on\":\"%s\""
                .formatted(id, campaign, person, day(random));
        return switch (random.nextInt(8)) {
            case 0 -> new Fact("annual-return-exempted", id, "{%s}".formatted(about));
            case 1 -> new Fact("annual-return-exemption-ended", id, "{%s}".formatted(about));
            case 2 -> new Fact("annual-return-amended", id, "{%s,\"nil\":%s}".formatted(about, random.nextBoolean()));
            case 3 ->
                new Fact("annual-return-reviewed", id, """
                    {%s,"outcome":"%s","mitigationsUntil":[%s]}
                    """.formatted(
                                about,
                                random.nextBoolean() ? "cleared" : "mitigation-required",
                                Stream.generate(() -> "\"2026-12-31\"")
                                        .limit(random.nextInt(3))
                                        .collect(Collectors.joining(","))));
            case 4 -> new Fact("mitigation-ended", id, "{%s,\"mitigation\":1}".formatted(about));
            default ->
                new Fact(
                        "annual-return-submitted",
                        id,
                        "{%s,\"nil\":%s,\"daysLate\":%d,\"kinds\":{}}"
                                .formatted(about, random.nextBoolean(), random.nextInt(2)));
        };
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 4, 1).plusDays(random.nextInt(60));
    }
}
