package probity.audit.listening;

import static probity.audit.listening.Body.there;

import java.util.Optional;
import probity.contracts.concerns.AcknowledgementMissed;
import probity.contracts.concerns.ConcernAcknowledged;
import probity.contracts.concerns.ConcernClosed;
import probity.contracts.concerns.ConcernReceived;

/** What facts say of concerns. The facts of one concern come in the order in which it went on. */
final class ConcernsSaid {

    private ConcernsSaid() {}

    static Optional<Said> read(String type, byte[] body) {
        return switch (type) {
            case "probity.concerns.concern-received.v1" ->
                Optional.of(received(Body.read(body, ConcernReceived.class)));
            case "probity.concerns.concern-acknowledged.v1" ->
                Optional.of(acknowledged(Body.read(body, ConcernAcknowledged.class)));
            case "probity.concerns.acknowledgement-missed.v1" ->
                Optional.of(missed(Body.read(body, AcknowledgementMissed.class)));
            case "probity.concerns.concern-closed.v1" -> Optional.of(closed(Body.read(body, ConcernClosed.class)));
            default -> Optional.empty();
        };
    }

    private static Said received(ConcernReceived concern) {
        return Said.of(there(concern.concern()), there(concern.receivedOn()))
                .with("receivedOn", concern.receivedOn())
                .with("kind", there(concern.kind()))
                .with("channel", concern.channel())
                .with("identity", concern.anonymous() ? "anonymous" : "named")
                .with("progress", "received");
    }

    private static Said acknowledged(ConcernAcknowledged concern) {
        return Said.of(there(concern.concern()), there(concern.on()))
                .with("acknowledgedOn", concern.on())
                .with("progress", "acknowledged");
    }

    private static Said missed(AcknowledgementMissed concern) {
        return Said.of(there(concern.concern()), there(concern.due())).with("deadline", "missed");
    }

    private static Said closed(ConcernClosed concern) {
        return Said.of(there(concern.concern()), there(concern.on()))
                .with("closedOn", concern.on())
                .with("progress", concern.outcome() == null ? "closed" : "closed-" + concern.outcome());
    }
}
