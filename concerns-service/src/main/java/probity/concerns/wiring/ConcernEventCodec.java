package probity.concerns.wiring;

import com.fasterxml.jackson.databind.Module;
import java.util.List;
import java.util.stream.Stream;
import probity.chassis.log.JsonEventCodec;
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

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class ConcernEventCodec extends JsonEventCodec<ConcernEvent> {

    ConcernEventCodec(List<Module> sealed) {
        super(Stream.concat(sealed.stream(), Stream.of(StoredTypes.concerns())).toArray(Module[]::new));
    }

    @Override
    public String category() {
        return "concern";
    }

    @Override
    protected String nameOf(ConcernEvent event) {
        return switch (event) {
            case ConcernRaised _ -> "concern-raised.v1";
            case HandlersAdmitted _ -> "handlers-admitted.v1";
            case MoreNamed _ -> "more-named.v1";
            case NamesakeLetIn _ -> "namesake-let-in.v1";
            case MessageFromReporter _ -> "message-from-reporter.v1";
            case MessageToReporter _ -> "message-to-reporter.v1";
            case ConcernAcknowledged _ -> "concern-acknowledged.v1";
            case AcknowledgementMissed _ -> "acknowledgement-missed.v1";
            case HandlerSetAside _ -> "handler-set-aside.v1";
            case IdentityDisclosed _ -> "identity-disclosed.v1";
            case MessagesRead _ -> "messages-read.v1";
            case MinutesChecked _ -> "minutes-checked.v1";
            case ConcernClosed _ -> "concern-closed.v1";
            case ConcernMissing _ -> "concern-missing.v1";
            case MissingExplained _ -> "missing-explained.v1";
            case CaseNotListed _ -> "case-not-listed.v1";
            case CaseListed _ -> "case-listed.v1";
        };
    }

    @Override
    protected Class<? extends ConcernEvent> typeOf(String name) {
        return switch (name) {
            case "concern-raised.v1" -> ConcernRaised.class;
            case "handlers-admitted.v1" -> HandlersAdmitted.class;
            case "more-named.v1" -> MoreNamed.class;
            case "namesake-let-in.v1" -> NamesakeLetIn.class;
            case "message-from-reporter.v1" -> MessageFromReporter.class;
            case "message-to-reporter.v1" -> MessageToReporter.class;
            case "concern-acknowledged.v1" -> ConcernAcknowledged.class;
            case "acknowledgement-missed.v1" -> AcknowledgementMissed.class;
            case "handler-set-aside.v1" -> HandlerSetAside.class;
            case "identity-disclosed.v1" -> IdentityDisclosed.class;
            case "messages-read.v1" -> MessagesRead.class;
            case "minutes-checked.v1" -> MinutesChecked.class;
            case "concern-closed.v1" -> ConcernClosed.class;
            case "concern-missing.v1" -> ConcernMissing.class;
            case "missing-explained.v1" -> MissingExplained.class;
            case "case-not-listed.v1" -> CaseNotListed.class;
            case "case-listed.v1" -> CaseListed.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
