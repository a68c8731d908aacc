package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.ABOUT_NOBODY;
import static probity.concerns.concern.ConcernExamples.AUDITOR;
import static probity.concerns.concern.ConcernExamples.A_WEEK;
import static probity.concerns.concern.ConcernExamples.BY_THE_DEPUTY;
import static probity.concerns.concern.ConcernExamples.BY_THE_MO;
import static probity.concerns.concern.ConcernExamples.CASE;
import static probity.concerns.concern.ConcernExamples.CLERK;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.DEPUTY;
import static probity.concerns.concern.ConcernExamples.FRAUD;
import static probity.concerns.concern.ConcernExamples.HR;
import static probity.concerns.concern.ConcernExamples.MANAGER;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.RAISED;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.concern.ConcernExamples.about;
import static probity.concerns.concern.ConcernExamples.admitted;
import static probity.concerns.concern.ConcernExamples.raised;
import static probity.concerns.concern.ConcernRefusal.NOT_ENTITLED;
import static probity.concerns.concern.ConcernRefusal.NOT_OUT_FOR_A_NAME;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.EXTERNAL_AUDITOR;
import static probity.concerns.vocabulary.Post.HEAD_OF_FRAUD;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand.LetNamesakeIn;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernCommand.ReviewHandlers;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.NamesakeLetIn;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** Whoever may be meant by a name in words is kept out until somebody who may see the case finds that they are not. */
@Tag("W-19")
class NamedInWordsTest {

    private static final HandlersAdmitted NOT_TO_THE_MO = admittedBut(Set.of(MO), DEPUTY_MONITORING_OFFICER);

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void whoever_may_be_meant_does_not_take_it_and_the_next_post_does() {
        spec.given()
                .when(new RaiseConcern(ABOUT_NOBODY, meaning(MO), MONDAY, A_WEEK))
                .then(RAISED, NOT_TO_THE_MO);
        assertThat(isOpen(new Handler(MO, Set.of(DEPUTY_MONITORING_OFFICER), COUNCIL), RAISED, NOT_TO_THE_MO))
                .isFalse();
        assertThat(isOpen(BY_THE_DEPUTY, RAISED, NOT_TO_THE_MO)).isTrue();
    }

    @Test
    void whoever_s_name_is_learnt_later_loses_the_case_at_once_and_the_next_post_follows() {
        var byTheMo = new Handler(MO, Set.of(MONITORING_OFFICER), meaning(MO));

        assertThat(isOpen(BY_THE_MO, RAISED, MO_ADMITTED)).isTrue();
        assertThat(isOpen(byTheMo, RAISED, MO_ADMITTED)).isFalse();
        spec.given(RAISED, MO_ADMITTED).when(new ReviewHandlers(meaning(MO))).then(NOT_TO_THE_MO);
    }

    @Test
    void if_all_may_be_meant_the_last_resort_has_it() {
        spec.given()
                .when(new RaiseConcern(ABOUT_NOBODY, meaning(MO, DEPUTY, AUDITOR, HR, FRAUD), MONDAY, A_WEEK))
                .then(RAISED, admittedBut(Set.of(MO, DEPUTY, AUDITOR, HR, FRAUD), EXTERNAL_AUDITOR));
    }

    @Test
    void one_who_may_see_it_lets_them_in_again_and_their_post_is_admitted() {
        var byTheMo = new Handler(MO, Set.of(MONITORING_OFFICER), meaning(MO));

        spec.given(RAISED, NOT_TO_THE_MO).when(letIn(BY_THE_DEPUTY, MO)).then(let(MO), MO_ADMITTED);
        assertThat(isOpen(byTheMo, RAISED, NOT_TO_THE_MO, let(MO), MO_ADMITTED)).isTrue();
        spec.given(RAISED, NOT_TO_THE_MO, let(MO), MO_ADMITTED)
                .when(letIn(BY_THE_DEPUTY, MO))
                .thenNothing();
    }

    @Test
    void whose_post_is_on_the_list_already_needs_no_other() {
        var both = admitted(Set.of(), MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER);
        var byTheDeputy = new Handler(DEPUTY, Set.of(DEPUTY_MONITORING_OFFICER), meaning(MO));

        spec.given(RAISED, both).when(letIn(byTheDeputy, MO)).then(let(MO));
    }

    @Test
    void whoever_is_named_by_id_or_in_the_line_or_set_aside_is_never_let_in() {
        var aboutTheMo = raised(about(Set.of(MO), Set.of()));
        var aboutTheClerk = raised(about(Set.of(CLERK), Set.of()));
        var byTheDeputy = new Handler(DEPUTY, Set.of(DEPUTY_MONITORING_OFFICER), meaning(MO));
        var nowOut = admitted(Set.of(MO), DEPUTY_MONITORING_OFFICER);

        spec.given(aboutTheMo, NOT_TO_THE_MO).when(letIn(byTheDeputy, MO)).thenRefused(NOT_OUT_FOR_A_NAME);
        spec.given(aboutTheClerk, NOT_TO_THE_MO).when(letIn(byTheDeputy, MO)).thenRefused(NOT_OUT_FOR_A_NAME);
        spec.given(RAISED, nowOut).when(letIn(byTheDeputy, MO)).thenRefused(NOT_OUT_FOR_A_NAME);
        spec.given(RAISED, NOT_TO_THE_MO).when(letIn(BY_THE_DEPUTY, HR)).thenRefused(NOT_OUT_FOR_A_NAME);
    }

    @Test
    void nobody_lets_themselves_in() {
        var byTheMo = new Handler(MO, Set.of(MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER), COUNCIL);

        spec.given(RAISED, NOT_TO_THE_MO).when(letIn(byTheMo, MO)).thenRefused(NOT_ENTITLED);
    }

    /** As if they had been named by id, until somebody finds that another one is meant. */
    @Test
    void nobody_above_or_below_whoever_may_be_meant_sees_it_either() {
        var manager = admittedBut(Set.of(MO), DEPUTY_MONITORING_OFFICER);
        spec.given()
                .when(new RaiseConcern(ABOUT_NOBODY, meaning(MANAGER), MONDAY, A_WEEK))
                .then(RAISED, manager);

        var audit = raised(ABOUT_NOBODY);
        var byTheHeadOfFraud = new Handler(FRAUD, Set.of(HEAD_OF_FRAUD), meaning(AUDITOR));
        assertThat(isOpen(byTheHeadOfFraud, audit, admitted(Set.of(), HEAD_OF_FRAUD)))
                .isFalse();
        assertThat(isOpen(new Handler(FRAUD, Set.of(HEAD_OF_FRAUD), COUNCIL), audit, admitted(Set.of(), HEAD_OF_FRAUD)))
                .isTrue();
    }

    @Test
    void whoever_stands_in_takes_what_may_be_about_their_superior() {
        var council = new Council(
                COUNCIL.recipients(),
                COUNCIL.holders(),
                Map.of(DEPUTY, Set.of(MO)),
                Set.of(),
                Map.of(DEPUTY_MONITORING_OFFICER, Set.of(MONITORING_OFFICER)),
                _ -> Set.of(MO));

        spec.given()
                .when(new RaiseConcern(ABOUT_NOBODY, council, MONDAY, A_WEEK))
                .then(RAISED, NOT_TO_THE_MO);
        assertThat(isOpen(new Handler(DEPUTY, Set.of(DEPUTY_MONITORING_OFFICER), council), RAISED, NOT_TO_THE_MO))
                .isTrue();
    }

    /** Each was written down for themselves. */
    @Test
    void whoever_is_let_in_brings_nobody_of_their_line_along() {
        Council council = meaning(AUDITOR);
        var byTheMo = new Handler(MO, Set.of(MONITORING_OFFICER), council);
        var all = admittedBut(Set.of(AUDITOR, FRAUD), MONITORING_OFFICER);
        var fraud = new Handler(FRAUD, Set.of(HEAD_OF_FRAUD), council);

        spec.given()
                .when(new RaiseConcern(ABOUT_NOBODY, council, MONDAY, A_WEEK))
                .then(RAISED, all);
        assertThat(isOpen(fraud, RAISED, all, let(AUDITOR), admitted(Set.of(), HEAD_OF_FRAUD)))
                .isFalse();
        spec.given(RAISED, all, let(AUDITOR))
                .when(letIn(byTheMo, FRAUD))
                .then(letBy(MO, FRAUD), admitted(Set.of(), HEAD_OF_FRAUD));
        assertThat(isOpen(fraud, RAISED, all, let(AUDITOR), letBy(MO, FRAUD), admitted(Set.of(), HEAD_OF_FRAUD)))
                .isTrue();
    }

    private static LetNamesakeIn letIn(Handler by, PersonId whom) {
        return new LetNamesakeIn(by, whom, SOME_TEXT, THURSDAY);
    }

    private static NamesakeLetIn let(PersonId whom) {
        return letBy(DEPUTY, whom);
    }

    private static NamesakeLetIn letBy(PersonId handler, PersonId whom) {
        return new NamesakeLetIn(handler, new ConfidentialPeople(CASE, Set.of(whom)), SOME_TEXT, THURSDAY);
    }

    private static HandlersAdmitted admittedBut(Set<PersonId> namesakes, Post post) {
        return new HandlersAdmitted(
                List.of(post), new ConfidentialPeople(CASE, Set.of()), new ConfidentialPeople(CASE, namesakes));
    }

    /** The same council, where the names in words may mean some. */
    private static Council meaning(PersonId... some) {
        Set<PersonId> meant = Set.of(some);
        return new Council(
                COUNCIL.recipients(), COUNCIL.holders(), COUNCIL.superiors(), Set.of(), COUNCIL.standIns(), _ -> meant);
    }

    private static boolean isOpen(Handler handler, ConcernEvent... history) {
        return ((Raised) new ConcernDecider().replay(List.of(history))).file().isOpenTo(handler);
    }
}
