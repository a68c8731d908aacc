package probity.declarations.wiring;

import com.fasterxml.jackson.databind.Module;
import probity.chassis.log.JsonEventCodec;
import probity.declarations.attachment.AttachmentEvent;
import probity.declarations.attachment.AttachmentEvent.FileAttached;
import probity.declarations.attachment.AttachmentEvent.FileRemoved;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class AttachmentEventCodec extends JsonEventCodec<AttachmentEvent> {

    AttachmentEventCodec(Module sealed) {
        super(sealed);
    }

    @Override
    public String category() {
        return "attachment";
    }

    @Override
    protected String nameOf(AttachmentEvent event) {
        return switch (event) {
            case FileAttached _ -> "file-attached.v1";
            case FileRemoved _ -> "file-removed.v1";
        };
    }

    @Override
    protected Class<? extends AttachmentEvent> typeOf(String name) {
        return switch (name) {
            case "file-attached.v1" -> FileAttached.class;
            case "file-removed.v1" -> FileRemoved.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
