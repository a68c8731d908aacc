package probity.concerns.wiring;

import com.fasterxml.jackson.databind.Module;
import java.util.List;
import probity.chassis.log.JsonEventCodec;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.MessageFromReporter;
import probity.concerns.concern.ConcernEvent.MessageToReporter;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class ConcernEventCodec extends JsonEventCodec<ConcernEvent> {

    ConcernEventCodec(List<Module> sealed) {
        super(sealed.toArray(Module[]::new));
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
            case MessageFromReporter _ -> "message-from-reporter.v1";
            case MessageToReporter _ -> "message-to-reporter.v1";
            case ConcernAcknowledged _ -> "concern-acknowledged.v1";
            case ConcernClosed _ -> "concern-closed.v1";
        };
    }

    @Override
    protected Class<? extends ConcernEvent> typeOf(String name) {
        return switch (name) {
            case "concern-raised.v1" -> ConcernRaised.class;
            case "handlers-admitted.v1" -> HandlersAdmitted.class;
            case "message-from-reporter.v1" -> MessageFromReporter.class;
            case "message-to-reporter.v1" -> MessageToReporter.class;
            case "concern-acknowledged.v1" -> ConcernAcknowledged.class;
            case "concern-closed.v1" -> ConcernClosed.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
