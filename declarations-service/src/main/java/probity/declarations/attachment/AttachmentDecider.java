package probity.declarations.attachment;

import static probity.chassis.decider.Decider.in;
import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.declarations.attachment.AttachmentRefusal.ALREADY_ATTACHED;
import static probity.declarations.attachment.AttachmentRefusal.ALREADY_REMOVED;
import static probity.declarations.attachment.AttachmentRefusal.NOT_ATTACHED;
import static probity.declarations.attachment.AttachmentRefusal.NOT_THE_DECLARANT;
import static probity.declarations.attachment.AttachmentRefusal.TOO_MANY_FILES;

import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.declarations.attachment.Attachment.Attached;
import probity.declarations.attachment.Attachment.None;
import probity.declarations.attachment.Attachment.Removed;
import probity.declarations.attachment.AttachmentCommand.AttachFile;
import probity.declarations.attachment.AttachmentCommand.RemoveFile;
import probity.declarations.attachment.AttachmentEvent.FileAttached;
import probity.declarations.attachment.AttachmentEvent.FileRemoved;

public final class AttachmentDecider implements Decider<Attachment, AttachmentCommand, AttachmentEvent> {

    public static final int FILES_MAX = 10;

    @Override
    public Attachment initial() {
        return new None();
    }

    @Override
    public Decision<AttachmentEvent> decide(Attachment state, AttachmentCommand command) {
        return switch (command) {
            case AttachFile attach -> attach(state, attach);
            case RemoveFile remove -> remove(state, remove);
        };
    }

    private static Decision<AttachmentEvent> attach(Attachment state, AttachFile attach) {
        return switch (state) {
            case None _ when !attach.by().equals(attach.declarant()) -> refuse(NOT_THE_DECLARANT);
            case None _ when attach.others() >= FILES_MAX -> refuse(TOO_MANY_FILES);
            case None _ ->
                accept(new FileAttached(attach.by(), attach.gift(), attach.name(), attach.file(), attach.on()));
            case Attached _ -> refuse(ALREADY_ATTACHED);
            case Removed _ -> refuse(ALREADY_REMOVED);
        };
    }

    private static Decision<AttachmentEvent> remove(Attachment state, RemoveFile remove) {
        return switch (state) {
            case Attached attached when !attached.by().equals(remove.by()) -> refuse(NOT_THE_DECLARANT);
            case Attached _ -> accept(new FileRemoved(remove.reason(), remove.on()));
            case None _ -> refuse(NOT_ATTACHED);
            case Removed _ -> refuse(ALREADY_REMOVED);
        };
    }

    @Override
    public Attachment evolve(Attachment state, AttachmentEvent event) {
        return switch (event) {
            case FileAttached(var by, var gift, var name, var file, var on) ->
                in(None.class, state).attached(by, gift, name, file, on);
            case FileRemoved(var ignored, var on) -> in(Attached.class, state).removed(on);
        };
    }
}
