package probity.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Why Probity cannot start or go on: a sentence for the person at the terminal, and an exit code. */
public final class Trouble extends RuntimeException {

    /** What a script can tell apart by the exit code. */
    public enum Kind {
        PART_FAILED(1),
        WRONG_USE(2),
        NOT_BUILT(3),
        TAKEN(4),
        NOT_WRITABLE(5),
        DISK_FULL(6);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;

    Trouble(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    private Trouble(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /** Tells the causes that a person can remedy from the others. */
    static Trouble of(String attempt, IOException failure) {
        String reason = failure instanceof FileSystemException f ? f.getReason() : failure.getMessage();
        String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("quota exceeded")) {
            return new Trouble(Kind.DISK_FULL, attempt + " failed: the disk is full.", failure);
        }
        if (failure instanceof AccessDeniedException || text.contains("read-only") || text.contains("denied")) {
            String sentence = "%s failed: %s cannot be written to.".formatted(attempt, failure.getMessage());
            return new Trouble(Kind.NOT_WRITABLE, sentence, failure);
        }
        return new Trouble(Kind.PART_FAILED, "%s failed: %s.".formatted(attempt, failure.getMessage()), failure);
    }

    /** Which kind of trouble it is. */
    public Kind kind() {
        return kind;
    }

    int exitCode() {
        return kind.exitCode;
    }
}
