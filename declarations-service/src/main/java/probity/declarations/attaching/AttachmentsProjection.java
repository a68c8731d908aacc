package probity.declarations.attaching;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.attachment.Attachment;
import probity.declarations.attachment.AttachmentCommand;
import probity.declarations.attachment.AttachmentEvent;
import probity.declarations.attachment.AttachmentEvent.FileAttached;
import probity.declarations.attachment.AttachmentEvent.FileRemoved;

/** Which files a gift has. What they are called is folded from the log when it is shown. */
@Singleton
class AttachmentsProjection implements Projection<AttachmentEvent> {

    static final String NAME = "attachments.v1";

    private static final String ATTACH =
            "insert into attachment (attachment, authority, gift, position) values (?, ?, ?, ?)";

    private static final String REMOVE = "delete from attachment where attachment = ?";

    private final EventCodec<AttachmentEvent> codec;

    AttachmentsProjection(Aggregate<Attachment, AttachmentCommand, AttachmentEvent> attachments) {
        this.codec = attachments.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("attachment");
    }

    @Override
    public EventCodec<AttachmentEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<AttachmentEvent> recorded, RowChanges rows) {
        UUID id = recorded.stream().id();
        String authority = recorded.provenance().authority().id();
        switch (recorded.event()) {
            case FileAttached attached -> rows.change(id, ATTACH, id, authority, attached.gift(), recorded.position());
            case FileRemoved _ -> rows.change(id, REMOVE, id);
        }
    }
}
