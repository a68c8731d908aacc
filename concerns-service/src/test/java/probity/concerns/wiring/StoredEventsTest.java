package probity.concerns.wiring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.concerns.KnownKeys;
import probity.concerns.concern.CaseOutcome;
import probity.concerns.concern.Channel;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.ConcernEvent.AcknowledgementMissed;
import probity.concerns.concern.ConcernEvent.CaseListed;
import probity.concerns.concern.ConcernEvent.CaseNotListed;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernMissing;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.IdentityDisclosed;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;
import probity.concerns.concern.ConcernEvent.MessagesRead;
import probity.concerns.concern.ConcernEvent.MinutesChecked;
import probity.concerns.concern.ConcernEvent.MissingExplained;
import probity.concerns.concern.ConcernEvent.MoreNamed;
import probity.concerns.concern.ConcernEvent.NamesakeLetIn;
import probity.concerns.concern.Entry;
import probity.concerns.concern.Filing;
import probity.concerns.concern.Identity;
import probity.concerns.concern.Kind;
import probity.concerns.concern.MessageId;
import probity.concerns.concern.Report;
import probity.concerns.concern.Term;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * The files under events/ are a promise to every event already stored. They are never edited. What is sealed in them
 * was sealed under the keys of this test.
 */
class StoredEventsTest {

    private static final UUID CASE = UUID.fromString("0c000000-0000-8000-8000-000000000001");
    private static final UUID REPORTER = UUID.fromString("0c000000-0000-8000-8000-000000000002");
    private static final PersonId ANN = new PersonId(UUID.fromString("00000001-0000-4000-8000-000000000001"));
    private static final PersonId BEN = new PersonId(UUID.fromString("00000001-0000-4000-8000-000000000002"));
    private static final PersonId HOTLINE = new PersonId(UUID.fromString("00000001-0000-4000-8000-000000000090"));
    private static final MessageId MESSAGE = new MessageId(UUID.fromString("0d000000-0000-4000-8000-000000000001"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Authority AUTHORITY = new Authority("westminster");
    private static final EventPlace PLACE = new EventPlace(AUTHORITY, new StreamId("concern", CASE), new Version(1));

    private static final Term TERM = new Term(7, "rbkc-officers", 2, "12.04");

    static final ConcernEventCodec codec =
            new ConcernEventCodec(SealedTypes.of(KnownKeys.of(AUTHORITY, CASE, REPORTER)));

    /** An event as it was stored at some time. */
    record Sample(String form, ConcernEvent event) {

        static Sample of(ConcernEvent event) {
            return new Sample("", event);
        }
    }

    private static final Report FIRST_FORM = new Report(
            new Kind("criminal-offence"),
            Channel.WEB,
            new Confidential(REPORTER, ANN.value().toString()),
            new Report.Account(text("What happened."), text("Where."), text("When."), null, null, null),
            new Report.Named(
                    text("The man at the door."),
                    new ConfidentialPeople(CASE, Set.of(ANN, BEN)),
                    new ConfidentialPosts(CASE, Set.of(Post.MONITORING_OFFICER)),
                    null,
                    null,
                    null),
            new ConfidentialPosts(CASE, Set.of(Post.AUDIT_DIRECTOR)),
            null,
            null);

    private static final Report FULL = new Report(
            new Kind("criminal-offence"),
            Channel.OFFICER,
            null,
            new Report.Account(
                    text("What happened."),
                    text("Where."),
                    text("When."),
                    text("2026-01/2026-02"),
                    text("Who knows."),
                    text("What I fear.")),
            new Report.Named(
                    null,
                    new ConfidentialPeople(CASE, Set.of()),
                    new ConfidentialPosts(CASE, Set.of()),
                    new ConfidentialWords(CASE, List.of("John Door", "Jane Window")),
                    new ConfidentialWords(CASE, List.of("Door and Sons")),
                    new ConfidentialPosts(CASE, Set.of(Post.HR_DIRECTOR))),
            new ConfidentialPosts(CASE, Set.of()),
            new Report.Source(
                    Identity.CONFIDENTIAL,
                    new Confidential(REPORTER, "Ann Door"),
                    new Entry(Entry.How.PHONE, BEN),
                    null),
            new Report.Marks(new ConfidentialWords(CASE, List.of("bribery", "favouritism")), true, null));

    private static final Report OWN_KIND = new Report(
            Kind.UNKNOWN,
            Channel.WEB,
            null,
            FULL.account(),
            FULL.named(),
            FULL.wish(),
            new Report.Source(Identity.ANONYMOUS, null, null, null),
            new Report.Marks(null, false, text("mobbing")));

    private static final Report BY_HOTLINE = new Report(
            Kind.UNSPECIFIED,
            Channel.HOTLINE,
            null,
            Report.Account.of(text("What happened.")),
            Report.Named.of(new ConfidentialPeople(CASE, Set.of()), new ConfidentialPosts(CASE, Set.of())),
            new ConfidentialPosts(CASE, Set.of()),
            new Report.Source(
                    Identity.HOTLINE_ONLY, null, null, new Filing(HOTLINE, text("SC-17"), text("0123456789abcdef"))),
            null);

    private static Stream<Sample> ofHotlines() {
        return Stream.of(
                new Sample(".filed", new ConcernRaised(BY_HOTLINE, MONDAY, MONDAY.plusDays(7), TERM)),
                new Sample(".explained", new CaseListed(text("Withdrawn."), MONDAY)),
                Sample.of(new ConcernMissing(HOTLINE, text("SC-17"), FIRST_FORM.named(), MONDAY, MONDAY.plusDays(3))),
                Sample.of(new MissingExplained(text("Withdrawn."), MONDAY)),
                Sample.of(new CaseNotListed(MONDAY)),
                Sample.of(new CaseListed(null, MONDAY)));
    }

    static Stream<Sample> samples() {
        return Stream.of(ofReporters(), ofHotlines(), ofWhoMayKnow()).flatMap(Function.identity());
    }

    private static Stream<Sample> ofWhoMayKnow() {
        var ann = new ConfidentialPeople(CASE, Set.of(ANN));
        return Stream.of(
                new Sample(
                        ".namesakes",
                        new HandlersAdmitted(
                                List.of(Post.EXTERNAL_AUDITOR), new ConfidentialPeople(CASE, Set.of()), ann)),
                new Sample(".by-reporter", new MoreNamed(null, FULL.named(), MONDAY)),
                Sample.of(new MoreNamed(BEN, FULL.named(), MONDAY)),
                Sample.of(new NamesakeLetIn(BEN, ann, text("Why."), MONDAY)));
    }

    private static Stream<Sample> ofReporters() {
        var raised = new ConcernRaised(FIRST_FORM, MONDAY, MONDAY.plusDays(7), null);
        var closed = new ConcernClosed(BEN, CaseOutcome.PARTLY_UPHELD, text("Why."), MONDAY.plusDays(9), null);
        return Stream.concat(
                Stream.of(
                        new Sample(".full", new ConcernRaised(FULL, MONDAY, MONDAY.plusDays(7), TERM)),
                        new Sample(
                                ".open-until",
                                new ConcernClosed(
                                        BEN, closed.outcome(), text("Why."), closed.on(), MONDAY.plusYears(6))),
                        new Sample(".own-kind", new ConcernRaised(OWN_KIND, MONDAY, MONDAY.plusDays(7), TERM)),
                        new Sample(
                                ".beyond-code",
                                new HandlerSetAside(
                                        BEN,
                                        new ConfidentialPeople(CASE, Set.of(ANN)),
                                        text("Why."),
                                        MONDAY,
                                        Post.HR_DIRECTOR)),
                        new Sample(".by-reporter", new MessagesRead(null, MESSAGE, MONDAY)),
                        new Sample(".correction", new MinutesChecked(text("Not so."), MONDAY))),
                Stream.of(
                                raised,
                                new HandlersAdmitted(
                                        List.of(Post.AUDIT_DIRECTOR, Post.HEAD_OF_FRAUD),
                                        new ConfidentialPeople(CASE, Set.of(ANN)),
                                        null),
                                new MessageFromReporter(MESSAGE, text("Hello."), MONDAY),
                                new MessageToReporter(MESSAGE, Post.AUDIT_DIRECTOR, text("Hello."), MONDAY),
                                new MessagesRead(Post.AUDIT_DIRECTOR, MESSAGE, MONDAY),
                                new MinutesChecked(null, MONDAY),
                                new IdentityDisclosed(new Confidential(REPORTER, "Ann Door"), MONDAY),
                                new ConcernAcknowledged(BEN, MONDAY.plusDays(3), 3),
                                new AcknowledgementMissed(MONDAY.plusDays(7)),
                                closed)
                        .map(Sample::of));
    }

    private static Confidential text(String text) {
        return new Confidential(CASE, text);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_promised_and_read_back_equal(Sample sample) throws IOException {
        ConcernEvent event = sample.event();
        String name = codec.nameOf(event);
        EncodedEvent encoded = codec.encode(event, PLACE);
        String promised = resource("/events/" + name + sample.form() + ".json");

        assertThat(withoutCiphertext(encoded.json())).isEqualTo(withoutCiphertext(promised));
        assertThat(codec.decode(new EncodedEvent(name, promised), PLACE)).isEqualTo(event);
        assertThat(codec.decode(encoded, PLACE)).isEqualTo(event);
    }

    @Test
    void a_report_that_names_nobody_is_read_back_equal() {
        var report = new Report(
                Kind.UNSPECIFIED,
                Channel.WEB,
                null,
                Report.Account.of(text("What happened.")),
                Report.Named.of(new ConfidentialPeople(CASE, Set.of()), new ConfidentialPosts(CASE, Set.of())),
                new ConfidentialPosts(CASE, Set.of()),
                null,
                null);
        var raised = new ConcernRaised(report, MONDAY, MONDAY, null);

        assertThat(codec.decode(codec.encode(raised, PLACE), PLACE)).isEqualTo(raised);
    }

    @Test
    void nothing_given_in_confidence_is_stored_in_clear() {
        samples()
                .map(sample -> codec.encode(sample.event(), PLACE).json())
                .forEach(json -> assertThat(json)
                        .doesNotContain(
                                "happened",
                                "Where.",
                                "When.",
                                "door",
                                "Door",
                                "Hello",
                                "Why.",
                                "Not so",
                                "I fear",
                                "favouritism",
                                "mobbing",
                                "SC-17",
                                "Withdrawn",
                                "0123456789abcdef",
                                "2026-02")
                        .doesNotContain(ANN.value().toString(), Post.MONITORING_OFFICER.name(), "monitoring-officer"));
    }

    @Test
    void every_event_has_a_sample() {
        Set<Class<?>> sampled =
                samples().map(sample -> sample.event().getClass()).collect(Collectors.toSet());

        assertThat(sampled).isEqualTo(Set.of(ConcernEvent.class.getPermittedSubclasses()));
    }

    @Test
    void an_unknown_event_is_not_passed_over() {
        assertThatThrownBy(() -> codec.decode(new EncodedEvent("concern-lost.v1", "{}"), PLACE))
                .hasMessageContaining("concern-lost.v1");
    }

    private static String withoutCiphertext(String json) {
        return json.replaceAll("\"sealed\":\"[^\"]*\"", "\"sealed\":\"\"");
    }

    private static String resource(String path) throws IOException {
        try (var stream = requireNonNull(StoredEventsTest.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
