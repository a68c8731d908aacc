package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.ABOUT_NOBODY;
import static probity.concerns.concern.ConcernExamples.BY_THE_DEPUTY;
import static probity.concerns.concern.ConcernExamples.BY_THE_MO;
import static probity.concerns.concern.ConcernExamples.CASE;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.FIRST;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.OTHER_TEXT;
import static probity.concerns.concern.ConcernExamples.RAISED;
import static probity.concerns.concern.ConcernExamples.SECOND;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.concern.ConcernExamples.admitted;
import static probity.concerns.concern.ConcernExamples.entered;
import static probity.concerns.concern.ConcernExamples.raised;
import static probity.concerns.concern.ConcernRefusal.CHANNEL_ENDED;
import static probity.concerns.concern.ConcernRefusal.IDENTITY_GIVEN_BEFORE;
import static probity.concerns.concern.ConcernRefusal.NOT_ENTITLED;
import static probity.concerns.concern.ConcernRefusal.NO_MINUTES;
import static probity.concerns.concern.ConcernRefusal.NO_SUCH_MESSAGE;
import static probity.concerns.concern.ConcernRefusal.TOO_MUCH_WRITTEN;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand.CheckMinutes;
import probity.concerns.concern.ConcernCommand.DiscloseIdentity;
import probity.concerns.concern.ConcernCommand.ReadAsHandler;
import probity.concerns.concern.ConcernCommand.ReadAsReporter;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.ConcernCommand.WriteToReporter;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.ConcernEvent.IdentityDisclosed;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;
import probity.concerns.concern.ConcernEvent.MessagesRead;
import probity.concerns.concern.ConcernEvent.MinutesChecked;
import probity.concerns.vocabulary.ConfidentialPeople;

/** What the two sides of a case do beside writing: read, check minutes, say who they are. */
@Tag("W-18")
class TalkingTest {

    private static final ConcernEvent QUESTION = new MessageToReporter(FIRST, MONITORING_OFFICER, OTHER_TEXT, MONDAY);
    private static final ConcernEvent ANSWER = new MessageFromReporter(SECOND, SOME_TEXT, MONDAY);
    private static final ConcernEvent ENTERED = raised(entered(ABOUT_NOBODY, Set.of()));

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void each_side_says_that_it_has_read_what_the_other_wrote_and_says_it_once() {
        var byReporter = new MessagesRead(null, SECOND, THURSDAY);
        var byOfficer = new MessagesRead(MONITORING_OFFICER, SECOND, THURSDAY);

        spec.given(RAISED, MO_ADMITTED, QUESTION, ANSWER)
                .when(new ReadAsReporter(SECOND, THURSDAY))
                .then(byReporter);
        spec.given(RAISED, MO_ADMITTED, QUESTION, ANSWER)
                .when(new ReadAsHandler(BY_THE_MO, SECOND, THURSDAY))
                .then(byOfficer);
        spec.given(RAISED, MO_ADMITTED, QUESTION, ANSWER, byReporter)
                .when(new ReadAsReporter(FIRST, THURSDAY))
                .thenNothing();
        spec.given(RAISED, MO_ADMITTED, QUESTION, ANSWER)
                .when(new ReadAsHandler(BY_THE_MO, FIRST, THURSDAY))
                .thenNothing();
        spec.given(RAISED, MO_ADMITTED)
                .when(new ReadAsReporter(FIRST, THURSDAY))
                .thenRefused(NO_SUCH_MESSAGE);
        spec.given(RAISED, MO_ADMITTED, ANSWER)
                .when(new ReadAsHandler(BY_THE_DEPUTY, SECOND, THURSDAY))
                .thenRefused(NOT_ENTITLED);
    }

    @Test
    void a_message_bears_the_day_on_which_it_was_first_said_to_be_read() {
        var later = THURSDAY.plusDays(1);

        assertThat(file(
                                QUESTION,
                                ANSWER,
                                new MessagesRead(null, FIRST, THURSDAY),
                                new MessagesRead(null, SECOND, later))
                        .messages())
                .extracting(Message::readOn)
                .containsExactly(THURSDAY, null);
    }

    @Test
    void minutes_are_checked_and_corrected_by_the_reporter() {
        spec.given(ENTERED, MO_ADMITTED).when(new CheckMinutes(null, MONDAY)).then(new MinutesChecked(null, MONDAY));
        spec.given(ENTERED, MO_ADMITTED, new MinutesChecked(null, MONDAY))
                .when(new CheckMinutes(null, THURSDAY))
                .thenNothing();
        spec.given(ENTERED, MO_ADMITTED, new MinutesChecked(null, MONDAY))
                .when(new CheckMinutes(OTHER_TEXT, THURSDAY))
                .then(new MinutesChecked(OTHER_TEXT, THURSDAY));
        spec.given(RAISED, MO_ADMITTED)
                .when(new CheckMinutes(OTHER_TEXT, MONDAY))
                .thenRefused(NO_MINUTES);
    }

    @Test
    void a_correction_is_never_taken_away_by_whoever_holds_the_receipt_later() {
        var first = new MinutesChecked(SOME_TEXT, MONDAY);
        var second = new MinutesChecked(OTHER_TEXT, MONDAY);

        spec.given(ENTERED, MO_ADMITTED, first)
                .when(new CheckMinutes(null, THURSDAY))
                .thenNothing();
        spec.given(ENTERED, MO_ADMITTED, first, second)
                .when(new CheckMinutes(SOME_TEXT, THURSDAY))
                .thenNothing();
        assertThat(file(first, second).minutes().inOneText()).isEqualTo(SOME_TEXT.text() + "\n\n" + OTHER_TEXT.text());
    }

    @Test
    void one_case_takes_no_more_than_can_be_read() {
        ConcernEvent[] many = IntStream.range(0, ConcernDecider.MESSAGES_MAX)
                .mapToObj(i ->
                        new MessageFromReporter(new MessageId(new UUID(0x4000, Long.MIN_VALUE + i)), SOME_TEXT, MONDAY))
                .toArray(ConcernEvent[]::new);
        List<ConcernEvent> history = new ArrayList<>(List.of(RAISED, MO_ADMITTED));
        history.addAll(List.of(many));

        spec.given(history.toArray(ConcernEvent[]::new))
                .when(new WriteToHandlers(FIRST, SOME_TEXT, MONDAY, COUNCIL))
                .thenRefused(TOO_MUCH_WRITTEN);
        spec.given(history.toArray(ConcernEvent[]::new))
                .when(new WriteToReporter(BY_THE_MO, FIRST, SOME_TEXT, MONDAY))
                .then(new MessageToReporter(FIRST, MONITORING_OFFICER, SOME_TEXT, MONDAY));
    }

    @Test
    void a_name_opens_no_account_that_was_given_in_confidence() {
        var confidential = new Report(
                Kind.UNSPECIFIED,
                Channel.WEB,
                OTHER_TEXT,
                ABOUT_NOBODY.account(),
                ABOUT_NOBODY.named(),
                ABOUT_NOBODY.wish(),
                new Report.Source(Identity.CONFIDENTIAL, null, null, null),
                null);
        var state = new ConcernDecider()
                .replay(List.of(raised(confidential), MO_ADMITTED, new IdentityDisclosed(SOME_TEXT, MONDAY)));
        Report known = ((Raised) state).file().report();

        assertThat(known.identity()).isEqualTo(Identity.NAMED);
        assertThat(known.source()).extracting(Report.Source::name).isEqualTo(SOME_TEXT);
        assertThat(known.reporter()).isNull();
    }

    @Test
    void a_reporter_says_later_who_they_are_and_cannot_be_made_somebody_else() {
        var disclosed = new IdentityDisclosed(OTHER_TEXT, THURSDAY);

        spec.given(RAISED, MO_ADMITTED)
                .when(new DiscloseIdentity(OTHER_TEXT, THURSDAY))
                .then(disclosed);
        spec.given(RAISED, MO_ADMITTED, disclosed)
                .when(new DiscloseIdentity(OTHER_TEXT, THURSDAY))
                .thenNothing();
        spec.given(RAISED, MO_ADMITTED, disclosed)
                .when(new DiscloseIdentity(SOME_TEXT, THURSDAY))
                .thenRefused(IDENTITY_GIVEN_BEFORE);
        assertThat(file(disclosed).report().identity()).isEqualTo(Identity.NAMED);
        assertThat(file().report().identity()).isEqualTo(Identity.ANONYMOUS);
    }

    @Test
    void after_closing_the_two_sides_can_write_until_the_last_day_and_not_after_it() {
        var acknowledged = new ConcernAcknowledged(MO, MONDAY, 0);
        var closed = new ConcernClosed(MO, CaseOutcome.UPHELD, SOME_TEXT, MONDAY, THURSDAY);
        var after = THURSDAY.plusDays(1);

        spec.given(RAISED, MO_ADMITTED, acknowledged, closed)
                .when(new WriteToHandlers(FIRST, SOME_TEXT, THURSDAY, COUNCIL))
                .then(new MessageFromReporter(FIRST, SOME_TEXT, THURSDAY));
        spec.given(RAISED, MO_ADMITTED, acknowledged, closed)
                .when(new WriteToHandlers(FIRST, SOME_TEXT, after, COUNCIL))
                .thenRefused(CHANNEL_ENDED);
        spec.given(RAISED, MO_ADMITTED, acknowledged, closed)
                .when(new WriteToReporter(BY_THE_MO, FIRST, SOME_TEXT, after))
                .thenRefused(CHANNEL_ENDED);
        spec.given(RAISED, MO_ADMITTED, acknowledged, closed)
                .when(new DiscloseIdentity(OTHER_TEXT, after))
                .thenRefused(CHANNEL_ENDED);
        spec.given(RAISED, MO_ADMITTED, ANSWER, acknowledged, closed)
                .when(new WriteToHandlers(SECOND, SOME_TEXT, after, COUNCIL))
                .thenNothing();
    }

    @Test
    void what_is_written_after_closing_goes_to_the_next_post_if_nobody_on_the_list_is_left() {
        var acknowledged = new ConcernAcknowledged(MO, MONDAY, 0);
        var closed = new ConcernClosed(MO, CaseOutcome.UPHELD, SOME_TEXT, MONDAY, THURSDAY);
        var aside = new HandlerSetAside(MO, new ConfidentialPeople(CASE, Set.of(MO)), SOME_TEXT, MONDAY, null);

        spec.given(RAISED, MO_ADMITTED, acknowledged, closed, aside)
                .when(new WriteToHandlers(FIRST, SOME_TEXT, THURSDAY, COUNCIL))
                .then(
                        new MessageFromReporter(FIRST, SOME_TEXT, THURSDAY),
                        admitted(Set.of(), DEPUTY_MONITORING_OFFICER));
    }

    private static CaseFile file(ConcernEvent... events) {
        List<ConcernEvent> history = new ArrayList<>(List.of(RAISED, MO_ADMITTED));
        history.addAll(List.of(events));
        return ((Raised) new ConcernDecider().replay(history)).file();
    }
}
