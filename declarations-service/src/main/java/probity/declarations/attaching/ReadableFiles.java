package probity.declarations.attaching;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import probity.chassis.access.AccessLog;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.declarations.attachment.Attachment;
import probity.declarations.attachment.Attachment.Attached;
import probity.declarations.attachment.Attachment.None;
import probity.declarations.attachment.Attachment.Removed;
import probity.declarations.attachment.AttachmentCommand;
import probity.declarations.attachment.AttachmentEvent;
import probity.declarations.gift.Gift;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.Lines;
import probity.declarations.gift.Readership;
import probity.declarations.vocabulary.PersonId;

/** Files as one caller may see them: whoever sees the gift sees its files. */
@Singleton
class ReadableFiles {

    private final Aggregate<Gift, GiftCommand, GiftEvent> gifts;
    private final Aggregate<Attachment, AttachmentCommand, AttachmentEvent> attachments;
    private final CommandHandler commands;
    private final AttachmentTable table;
    private final Readership readership;
    private final AccessLog accesses;
    private final Clock clock;

    ReadableFiles(
            Aggregate<Gift, GiftCommand, GiftEvent> gifts,
            Aggregate<Attachment, AttachmentCommand, AttachmentEvent> attachments,
            CommandHandler commands,
            AttachmentTable table,
            Lines lines,
            AccessLog accesses,
            Clock clock) {
        this.gifts = gifts;
        this.attachments = attachments;
        this.commands = commands;
        this.table = table;
        this.readership = new Readership(lines);
        this.accesses = accesses;
        this.clock = clock;
    }

    /** The gift, or the end of the request as if there were none. */
    Declared gift(UUID id, Caller reader) {
        return commands.load(gifts, id, reader.authority())
                .map(Loaded::state)
                .filter(gift ->
                        readership.includes(new PersonId(reader.person()), reader.roles(), gift, LocalDate.now(clock)))
                .flatMap(Gift::declared)
                .orElseThrow(() -> Problem.absent().thrown());
    }

    /** How many files a gift has. */
    int count(UUID gift, Caller reader) {
        return table.of(gift, reader.authority()).size();
    }

    /** The files of a gift, oldest first. */
    List<FileBody> list(UUID gift, Caller reader) {
        noteIfOfAnother(gift(gift, reader), reader, gift);
        return table.of(gift, reader.authority()).stream()
                .flatMap(id -> commands.load(attachments, id, reader.authority()).stream()
                        .map(Loaded::state)
                        .filter(Attached.class::isInstance)
                        .map(state -> FileBody.of(id, (Attached) state)))
                .toList();
    }

    /** A file to be shown: that somebody opened another's is on record before they see it. */
    Loaded<Attachment> open(UUID gift, UUID file, Caller reader) {
        Declared of = gift(gift, reader);
        var found = commands.load(attachments, file, reader.authority())
                .filter(loaded -> isOf(gift, loaded.state()) && loaded.state() instanceof Attached)
                .orElseThrow(() -> Problem.absent().thrown());
        noteIfOfAnother(of, reader, file);
        return found;
    }

    /** A file that a gift has or had. */
    Attachment known(UUID gift, UUID file, Caller reader) {
        return commands.load(attachments, file, reader.authority())
                .map(Loaded::state)
                .filter(state -> isOf(gift, state))
                .orElseThrow(() -> Problem.absent().thrown());
    }

    private void noteIfOfAnother(Declared gift, Caller reader, UUID record) {
        if (!gift.isBy(new PersonId(reader.person()))) {
            accesses.read(reader, "gift-file", record);
        }
    }

    private static boolean isOf(UUID gift, Attachment state) {
        return switch (state) {
            case None _ -> false;
            case Attached attached -> attached.gift().equals(gift);
            case Removed removed -> removed.gift().equals(gift);
        };
    }
}
