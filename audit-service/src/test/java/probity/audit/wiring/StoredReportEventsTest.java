package probity.audit.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.audit.edition.EditionExamples.FIGURES;
import static probity.audit.edition.EditionExamples.HR;
import static probity.audit.edition.EditionExamples.MONDAY;
import static probity.audit.edition.EditionExamples.SIGNATORIES;
import static probity.audit.edition.EditionExamples.TUESDAY;
import static probity.audit.edition.EditionExamples.WEDNESDAY;
import static probity.audit.edition.EditionExamples.signOff;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.audit.edition.Comment;
import probity.audit.edition.Document;
import probity.audit.edition.EditionEvent;
import probity.audit.edition.EditionEvent.ReportDrafted;
import probity.audit.edition.EditionEvent.ReportPublished;
import probity.audit.edition.EditionEvent.ReportRedrafted;
import probity.audit.edition.EditionEvent.ReportSignedOff;
import probity.audit.edition.EditionEvent.ReportSuperseded;
import probity.audit.edition.EditionEvent.ReportWithdrawn;
import probity.audit.edition.EditionEvent.SectionCommented;
import probity.audit.edition.EditionEvent.SignOffsTakenBack;
import probity.audit.measure.Measure;
import probity.audit.report.Report;
import probity.audit.report.Report.Comparison;
import probity.audit.report.Report.Directorates;
import probity.audit.report.Report.Figure;
import probity.audit.report.Report.Line;
import probity.audit.report.Report.Part;
import probity.audit.report.Report.Remark;
import probity.audit.report.Report.Row;
import probity.audit.report.Report.Section;
import probity.audit.report.Value;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;

/** The files under events/ are a promise to every event already stored. They are never edited. */
class StoredReportEventsTest {

    private static final EventPlace PLACE =
            new EventPlace(new Authority("town"), new StreamId("report", new UUID(0, 1)), new Version(1));

    private final EditionCodec codec = new EditionCodec();

    static List<EditionEvent> events() {
        return List.of(
                new ReportDrafted(counted(), SIGNATORIES, MONDAY),
                new ReportRedrafted(FIGURES, TUESDAY),
                new SectionCommented(new Comment("gifts", HR, "Fewer \"gifts\".\nWhy?", MONDAY)),
                new ReportSignedOff(signOff(HR)),
                new SignOffsTakenBack(List.of(HR)),
                new ReportWithdrawn("Another quarter was meant.", WEDNESDAY),
                new ReportPublished(Document.of("{\"heading\":\"£\"}"), WEDNESDAY),
                new ReportSuperseded(new UUID(0, 9), "A gift was missing.", WEDNESDAY));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_as_promised_and_read_back_equal(EditionEvent event) throws IOException {
        EncodedEvent encoded = codec.encode(event, PLACE);

        assertThat(encoded.type()).isEqualTo(codec.nameOf(event));
        assertThat(encoded.json()).isEqualTo(promised(encoded.type()));
        assertThat(codec.decode(encoded, PLACE)).isEqualTo(event);
    }

    @Test
    void no_event_lacks_a_promise() {
        assertThat(events().stream().map(Object::getClass).collect(toSet()))
                .isEqualTo(
                        Stream.of(EditionEvent.class.getPermittedSubclasses()).collect(toSet()));
    }

    @Test
    void an_unknown_event_fails_loudly() {
        assertThatThrownBy(() -> codec.decode(new EncodedEvent("report-burnt.v1", "{}"), PLACE))
                .isInstanceOf(IllegalStateException.class);
    }

    /** With each kind of number that there is. */
    private static Report counted() {
        var measure = new Measure("gifts-declared", "Gifts.", "gift", "all", "Hidden.", "gifts", List.of("gifts"), 1);
        var hidden = new Value(null, null, true, false);
        var some = new Value(7L, 70L, false, false);
        var comparison = new Comparison(
                "gifts-declared",
                2026,
                "housing",
                new Row("total", some, hidden),
                List.of(new Part("by-value", false, List.of(new Row("below-20", some, hidden)))));
        var table = new Directorates(
                "gifts-declared", null, List.of("late"), List.of(new Line("housing", some, List.of(hidden))));
        var figure = new Figure(measure, true, List.of(comparison), List.of(table));
        return new Report(
                FIGURES.heading(),
                FIGURES.evidence(),
                List.of(new Section("gifts", "Gifts", HR, "All.", List.of(new Remark(HR, "None.")), List.of(figure))));
    }

    private static String promised(String type) throws IOException {
        try (var file = StoredReportEventsTest.class.getResourceAsStream("/events/%s.json".formatted(type))) {
            return new String(Objects.requireNonNull(file, type).readAllBytes(), UTF_8).strip();
        }
    }
}
