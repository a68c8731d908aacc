package probity.concerns.evidence;

import static probity.chassis.decider.Decision.accept;
import static probity.chassis.decider.Decision.refuse;
import static probity.concerns.evidence.EvidenceRefusal.FILE_SAYS_SOMETHING_ELSE;
import static probity.concerns.evidence.EvidenceRefusal.NO_ROOM_IN_CASE;
import static probity.concerns.evidence.EvidenceRefusal.NO_SUCH_FILE;

import probity.chassis.decider.Decider;
import probity.chassis.decider.Decision;
import probity.concerns.evidence.EvidenceCommand.OpenOriginal;
import probity.concerns.evidence.EvidenceCommand.SendFile;
import probity.concerns.evidence.EvidenceEvent.FileSent;
import probity.concerns.evidence.EvidenceEvent.OriginalOpened;

/** Who may see the case is for the case to say, before anything is asked here. */
public final class EvidenceDecider implements Decider<Evidence, EvidenceCommand, EvidenceEvent> {

    /** Of each side, in one case. */
    static final int FILES_MAX = 100;

    /** Of each side, in one case, as they were sent. */
    static final long BYTES_MAX = 500_000_000;

    @Override
    public Evidence initial() {
        return Evidence.NONE;
    }

    @Override
    public Decision<EvidenceEvent> decide(Evidence state, EvidenceCommand command) {
        return switch (command) {
            case SendFile(var file) -> send(state, file);
            case OpenOriginal open ->
                state.file(open.file())
                        .map(_ -> Decision.<EvidenceEvent>accept(
                                new OriginalOpened(open.file(), open.by(), open.post(), open.reason(), open.on())))
                        .orElseGet(() -> refuse(NO_SUCH_FILE));
        };
    }

    private static Decision<EvidenceEvent> send(Evidence state, EvidenceFile file) {
        return state.file(file.id())
                .map(before -> before.isTheSameAs(file)
                        ? Decision.<EvidenceEvent>accept()
                        : Decision.<EvidenceEvent>refuse(FILE_SAYS_SOMETHING_ELSE))
                .orElseGet(() ->
                        state.hasRoomFor(file.sentByReporter(), file.original().bytes())
                                ? accept(new FileSent(file))
                                : refuse(NO_ROOM_IN_CASE));
    }

    @Override
    public Evidence evolve(Evidence state, EvidenceEvent event) {
        return switch (event) {
            case FileSent(var file) -> state.with(file);
            case OriginalOpened _ -> state;
        };
    }
}
