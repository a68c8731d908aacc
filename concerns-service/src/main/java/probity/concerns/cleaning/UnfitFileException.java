package probity.concerns.cleaning;

import java.io.IOException;
import java.util.Locale;

/** A file that is not taken, because of what is in it or how it is called. Nothing of it is in the exception. */
public final class UnfitFileException extends IOException {

    private static final long serialVersionUID = 1;

    /** Why not, with the sentence that its sender is told. */
    public enum Fault {
        FILE_TYPE_NOT_TAKEN(
                "Files of this type, told by what is in it, are not taken. Send a picture, a PDF, an office document, a"
                        + " recording, an e-mail or plain text."),
        FILE_DAMAGED("The file is damaged or does not end where it should. Send it again, or save it anew before."),
        FILE_TOO_LARGE_WITHIN("Unpacked, the file would be too large to be opened safely. Send its parts one by one."),
        FILE_NOT_SAFE_TO_OPEN(
                "The file cannot be opened safely: that takes more time or memory than a file may. Save it anew, or send"
                        + " its parts one by one."),
        FILE_IS_TWO_IN_ONE("Another file is hidden in this one. Send each by itself."),
        NAME_DOES_NOT_FIT("The ending of the file's name does not fit what is in it. Rename it and send it again."),
        NAME_HAS_TWO_ENDINGS("The file's name has two endings. Rename it so that it has one, and send it again.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Fault fault;

    public UnfitFileException(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    static UnfitFileException damaged() {
        return new UnfitFileException(Fault.FILE_DAMAGED);
    }

    static UnfitFileException tooLargeWithin() {
        return new UnfitFileException(Fault.FILE_TOO_LARGE_WITHIN);
    }

    public Fault fault() {
        return fault;
    }
}
