package probity.concerns.handling;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
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
import probity.concerns.vocabulary.Post;

/** Which post was admitted to which case. It holds nothing that was given in confidence. */
@Singleton
class AdmittedPostsProjection implements Projection<ConcernEvent> {

    static final String NAME = "admitted-posts.v1";

    private static final String ADMIT =
            "insert into admitted_post (concern, post, authority, position) values (?, ?, ?, ?)"
                    + " on conflict (concern, post) do nothing";

    private final EventCodec<ConcernEvent> codec;

    AdmittedPostsProjection(Aggregate<Concern, ConcernCommand, ConcernEvent> concerns) {
        this.codec = concerns.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("admitted_post");
    }

    @Override
    public EventCodec<ConcernEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<ConcernEvent> recorded, RowChanges rows) throws SQLException {
        switch (recorded.event()) {
            case HandlersAdmitted admitted -> admit(recorded, admitted.posts(), rows);
            case ConcernRaised _,
                    MessageFromReporter _,
                    MessageToReporter _,
                    MessagesRead _,
                    MinutesChecked _,
                    IdentityDisclosed _,
                    HandlerSetAside _,
                    NamesakeLetIn _,
                    MoreNamed _,
                    ConcernAcknowledged _,
                    AcknowledgementMissed _,
                    ConcernClosed _,
                    ConcernMissing _,
                    MissingExplained _,
                    CaseNotListed _,
                    CaseListed _ -> {}
        }
    }

    private static void admit(Recorded<ConcernEvent> recorded, List<Post> posts, RowChanges rows) throws SQLException {
        UUID concern = recorded.stream().id();
        String authority = recorded.provenance().authority().id();
        for (Post post : posts) {
            rows.changeAny(concern, ADMIT, concern, post.id(), authority, recorded.position());
        }
    }
}
