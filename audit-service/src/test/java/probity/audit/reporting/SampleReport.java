package probity.audit.reporting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.Breakdown;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Catalogue;
import probity.audit.measure.Measure;
import probity.audit.measure.Population;
import probity.audit.measure.Population.Of;
import probity.audit.measure.Spread;
import probity.audit.report.Composition;
import probity.audit.report.Evidence;
import probity.audit.report.Figures;
import probity.audit.report.Quarter;
import probity.audit.report.Report;
import probity.audit.testing.Shipped;

/** A report with all that one can hold, also what nobody would like to find in it. */
final class SampleReport {

    /** As somebody may be called who wants to break a page. */
    static final String HOSTILE = "Æther & <script>alert('x')</script> {report} \uFFFF 株式会社";

    private static final long SIZE = 48_213;

    private static final Quarter QUARTER = new Quarter(2026, 2);

    private static final List<String> DIRECTORATES = List.of(
            "adult-social-care",
            "children-and-families",
            "corporate",
            "environment-and-neighbourhoods",
            "finance",
            "housing",
            "(others)");

    private SampleReport() {}

    static Report of(String template) {
        Catalogue measures = Shipped.measures();
        var templates = Shipped.templates();
        var wanted = templates.find(template).orElseThrow();
        return new Composition(measures, templates, new Counted())
                .compose(wanted, QUARTER, wanted.ofDirectorate() ? "corporate" : null, evidence(), SIZE);
    }

    private static Evidence evidence() {
        String root = "zVtbVuZUOnbX3zcXFqo8RxHbYKY2yVt3Vw4s9bWn7ng=";
        String origin = "probity/kensington-and-chelsea";
        return new Evidence(
                "kensington-and-chelsea",
                SIZE,
                root,
                origin + "\n48213\n" + root + "\n\n— " + origin
                        + " jJYI6QeyJ0VgX7kZKuD4gXTyQ0VYgV9bYj0mDkV7H2hXlZrG1N1dJ8b2mEoYkqQz5p0bq1xkR6m9G1v2aS0cWm3uAgo=\n",
                origin + "+8c9608e9+AaHXrpUJDnJ8hCq9qXn2hX1y4mZ7cQy0o3m2t8b5v6e1");
    }

    /** The same in both quarters, but for the numbers. */
    private static final class Counted implements Figures {

        @Override
        public Optional<Long> sizeWhenClosed(String authority, Quarter quarter) {
            return Optional.of(SIZE);
        }

        @Override
        public long sizeKnownAt(String authority, Instant moment) {
            return SIZE;
        }

        @Override
        public List<Population> count(Measure measure, String authority, Quarter quarter, long size) {
            int less = quarter.equals(QUARTER) ? 0 : 3;
            String things = measure.things() == null ? "" : measure.things();
            return measure.part(
                    switch (things) {
                        case "gifts-declared" -> List.of(gifts(less));
                        case "concerns-received" -> List.of(concerns(less));
                        case "annual-declarations" -> less == 0 ? returns() : List.of();
                        case "silence" -> silence();
                        default -> List.of();
                    });
        }

        private Population gifts(int less) {
            return new Population(
                    "gifts-declared",
                    null,
                    1_254L - less,
                    List.of(
                            cells("by-value", "below-20", 601L - less, "20-to-25", 300L, "above-25-below-50", 253L),
                            cells("by-response", "accepted", 800L - less, "refused", 454L),
                            cells("by-timeliness", "in-time", 1_200L - less, "late", 54L),
                            cells("by-donor", "Acme Limited", 90L, HOSTILE, 33L - less, "(others)", 1_131L)),
                    List.of(new Spread("declaration", 4L, less == 0 ? 19L : null)),
                    false);
        }

        private static Population concerns(int less) {
            return new Population(
                    "concerns-received",
                    null,
                    23L - less,
                    List.of(
                            cells("by-kind", "bribery", null, "health-and-safety", null, "negligence", 12L - less),
                            cells("by-channel", "web", 23L - less),
                            cells("by-identity", "anonymous", 10L, "named", 13L - less),
                            cells("by-progress", "received", 0L, "acknowledged", 12L - less, "closed", 11L),
                            cells("by-deadline", "missed", 5L, "not-missed", 18L - less)),
                    List.of(new Spread("acknowledgement", 3L, null), new Spread("closing", null, null)),
                    false);
        }

        private static List<Population> returns() {
            return Stream.concat(
                            Stream.of(
                                    returned(null, 1),
                                    new Population(
                                            "annual-returns-received",
                                            new Of(2026, null),
                                            570L,
                                            List.of(
                                                    cells("by-review", "cleared", 480L, "outstanding", 90L),
                                                    cells("by-timeliness", "in-time", 500L, "late", 70L))),
                                    new Population("mitigations-recorded", new Of(2026, null), 3L, List.of()).hidden()),
                            DIRECTORATES.stream().map(each -> returned(each, DIRECTORATES.size())))
                    .toList();
        }

        private static Population returned(@Nullable String directorate, int share) {
            return new Population(
                    "annual-returns",
                    new Of(2026, directorate),
                    700L / share,
                    List.of(cells(
                            "by-state",
                            "with-interests",
                            140L / share,
                            "nil",
                            420L / share,
                            "not-returned",
                            70L / share,
                            "exempt",
                            0L,
                            "not-required",
                            70L / share)));
        }

        private static List<Population> silence() {
            return List.of(
                    new Population("silence", null, 1L, List.of()),
                    new Population("silence", new Of(null, "housing"), 0L, List.of()));
        }
    }

    /** Names and counts by turns; a count that is null is suppressed. */
    private static Breakdown cells(String name, @Nullable Object... namesAndCounts) {
        Map<String, @Nullable Long> cells = new LinkedHashMap<>();
        for (int i = 0; i < namesAndCounts.length; i += 2) {
            cells.put(String.valueOf(namesAndCounts[i]), (Long) namesAndCounts[i + 1]);
        }
        return new Breakdown(
                name,
                cells.entrySet().stream()
                        .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                        .toList());
    }
}
