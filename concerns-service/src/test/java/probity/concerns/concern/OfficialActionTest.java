package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.FIRST;
import static probity.concerns.concern.ConcernExamples.FRAUD;
import static probity.concerns.concern.ConcernExamples.IN_A_WEEK;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.RAISED;
import static probity.concerns.concern.ConcernExamples.SECOND;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.concerns.concern.ConcernEvent.AcknowledgementMissed;
import probity.concerns.concern.ConcernEvent.CaseListed;
import probity.concerns.concern.ConcernEvent.CaseNotListed;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernMissing;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.ConcernEvent.IdentityDisclosed;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;
import probity.concerns.concern.ConcernEvent.MessagesRead;
import probity.concerns.concern.ConcernEvent.MinutesChecked;
import probity.concerns.concern.ConcernEvent.MissingExplained;
import probity.concerns.concern.ConcernEvent.MoreNamed;
import probity.concerns.concern.ConcernEvent.NamesakeLetIn;
import probity.concerns.vocabulary.ConfidentialPeople;

/** What a reporter can prove that the authority did. */
@Tag("N-10")
class OfficialActionTest {

    private static final List<ConcernEvent> DONE_BY_THE_AUTHORITY = List.of(
            new ConcernAcknowledged(MO, THURSDAY, 3),
            new MessageToReporter(SECOND, MONITORING_OFFICER, SOME_TEXT, THURSDAY),
            new HandlerSetAside(
                    MO, new ConfidentialPeople(ConcernExamples.CASE, Set.of(FRAUD)), SOME_TEXT, THURSDAY, null),
            new ConcernClosed(MO, CaseOutcome.UPHELD, SOME_TEXT, THURSDAY, null));

    private static final List<ConcernEvent> NOT = List.of(
            RAISED,
            MO_ADMITTED,
            new HandlerSetAside(
                    MO, new ConfidentialPeople(ConcernExamples.CASE, Set.of(MO)), SOME_TEXT, THURSDAY, null),
            new MoreNamed(MO, ConcernExamples.ABOUT_NOBODY.named(), THURSDAY),
            new NamesakeLetIn(MO, new ConfidentialPeople(ConcernExamples.CASE, Set.of(FRAUD)), SOME_TEXT, THURSDAY),
            new MessageFromReporter(FIRST, SOME_TEXT, THURSDAY),
            new MessagesRead(null, SECOND, THURSDAY),
            new MessagesRead(MONITORING_OFFICER, FIRST, THURSDAY),
            new MinutesChecked(SOME_TEXT, THURSDAY),
            new IdentityDisclosed(SOME_TEXT, THURSDAY),
            new AcknowledgementMissed(IN_A_WEEK),
            new ConcernMissing(
                    ConcernExamples.HOTLINE, SOME_TEXT, ConcernExamples.ABOUT_NOBODY.named(), MONDAY, THURSDAY),
            new MissingExplained(SOME_TEXT, THURSDAY),
            new CaseNotListed(THURSDAY),
            new CaseListed(null, THURSDAY));

    @Test
    void what_the_authority_does_counts() {
        assertThat(DONE_BY_THE_AUTHORITY).allMatch(ConcernEvent::countsAsOfficialAction);
    }

    @Test
    void what_the_reporter_does_what_happens_by_itself_and_that_somebody_read_or_stepped_aside_does_not() {
        assertThat(NOT).noneMatch(ConcernEvent::countsAsOfficialAction);
    }
}
