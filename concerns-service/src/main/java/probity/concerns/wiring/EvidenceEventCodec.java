package probity.concerns.wiring;

import com.fasterxml.jackson.databind.Module;
import java.util.List;
import java.util.stream.Stream;
import probity.chassis.log.JsonEventCodec;
import probity.concerns.evidence.EvidenceEvent;
import probity.concerns.evidence.EvidenceEvent.FileSent;
import probity.concerns.evidence.EvidenceEvent.OriginalOpened;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class EvidenceEventCodec extends JsonEventCodec<EvidenceEvent> {

    EvidenceEventCodec(List<Module> sealed) {
        super(Stream.concat(sealed.stream(), Stream.of(StoredTypes.evidence())).toArray(Module[]::new));
    }

    @Override
    public String category() {
        return "evidence";
    }

    @Override
    protected String nameOf(EvidenceEvent event) {
        return switch (event) {
            case FileSent _ -> "file-sent.v1";
            case OriginalOpened _ -> "original-opened.v1";
        };
    }

    @Override
    protected Class<? extends EvidenceEvent> typeOf(String name) {
        return switch (name) {
            case "file-sent.v1" -> FileSent.class;
            case "original-opened.v1" -> OriginalOpened.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
