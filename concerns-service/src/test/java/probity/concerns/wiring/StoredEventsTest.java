package probity.concerns.wiring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.sealing.KeyProvider;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.testing.TestDatabase;
import probity.concerns.concern.CaseOutcome;
import probity.concerns.concern.Channel;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;
import probity.concerns.concern.Kind;
import probity.concerns.concern.MessageId;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
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
    private static final MessageId MESSAGE = new MessageId(UUID.fromString("0d000000-0000-4000-8000-000000000001"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Authority AUTHORITY = new Authority("westminster");
    private static final EventPlace PLACE = new EventPlace(AUTHORITY, new StreamId("concern", CASE), new Version(1));

    private static ConcernEventCodec codec;

    @BeforeAll
    static void use_known_keys() throws SQLException {
        DataSource database = TestDatabase.migrated().service();
        for (UUID subject : List.of(CASE, REPORTER)) {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement(
                            "insert into subject_key (authority, subject, wrapped) values (?, ?, ?)")) {
                insert.setString(1, AUTHORITY.id());
                insert.setObject(2, subject);
                insert.setBytes(3, new byte[32]);
                insert.executeUpdate();
            }
        }
        codec = new ConcernEventCodec(SealedTypes.of(new SubjectKeys(database, new Unwrapped())));
    }

    private record Unwrapped() implements KeyProvider {

        @Override
        public byte[] wrap(byte[] dataKey, byte[] context) {
            return dataKey;
        }

        @Override
        public byte[] unwrap(byte[] wrapped, byte[] context) {
            return wrapped;
        }
    }

    static Stream<ConcernEvent> samples() {
        var report = new Report(
                new Kind("criminal-offence"),
                Channel.WEB,
                new Confidential(REPORTER, ANN.value().toString()),
                new Report.Account(text("What happened."), text("Where."), text("When.")),
                new Report.Named(
                        text("The man at the door."),
                        new ConfidentialPeople(CASE, Set.of(ANN, BEN)),
                        new ConfidentialPosts(CASE, Set.of(Post.MONITORING_OFFICER))),
                new ConfidentialPosts(CASE, Set.of(Post.AUDIT_DIRECTOR)));
        return Stream.of(
                new ConcernRaised(report, MONDAY, MONDAY.plusDays(7)),
                new HandlersAdmitted(
                        List.of(Post.AUDIT_DIRECTOR, Post.HEAD_OF_FRAUD), new ConfidentialPeople(CASE, Set.of(ANN))),
                new MessageFromReporter(MESSAGE, text("Hello."), MONDAY),
                new MessageToReporter(MESSAGE, Post.AUDIT_DIRECTOR, text("Hello."), MONDAY),
                new ConcernAcknowledged(BEN, MONDAY.plusDays(3), 3),
                new ConcernClosed(BEN, CaseOutcome.PARTLY_UPHELD, text("Why."), MONDAY.plusDays(9)));
    }

    private static Confidential text(String text) {
        return new Confidential(CASE, text);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_promised_and_read_back_equal(ConcernEvent event) throws IOException {
        String name = codec.nameOf(event);
        EncodedEvent encoded = codec.encode(event, PLACE);
        String promised = resource("/events/" + name + ".json");

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
                new Report.Account(text("What happened."), null, null),
                new Report.Named(null, new ConfidentialPeople(CASE, Set.of()), new ConfidentialPosts(CASE, Set.of())),
                new ConfidentialPosts(CASE, Set.of()));
        var raised = new ConcernRaised(report, MONDAY, MONDAY);

        assertThat(codec.decode(codec.encode(raised, PLACE), PLACE)).isEqualTo(raised);
    }

    @Test
    void nothing_given_in_confidence_is_stored_in_clear() {
        samples()
                .map(event -> codec.encode(event, PLACE).json())
                .forEach(json -> assertThat(json)
                        .doesNotContain("happened", "Where.", "When.", "door", "Hello", "Why.")
                        .doesNotContain(ANN.value().toString(), Post.MONITORING_OFFICER.name(), "monitoring-officer"));
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(ConcernEvent.class.getPermittedSubclasses());
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
