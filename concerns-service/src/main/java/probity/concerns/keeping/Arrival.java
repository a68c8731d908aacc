package probity.concerns.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import probity.concerns.cleaning.FileKind;
import probity.concerns.cleaning.Outline;
import probity.concerns.cleaning.UnfitFileException;

/** A file on its way in: counted, summed and outlined while it passes. */
final class Arrival {

    static final long BYTES_MAX = 50_000_000;

    private static final int PIECE = 64 << 10;

    /** Why a file is not let in, apart from what it is. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        MALWARE
    }

    /** A file that is not let in. */
    static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1;

        private final Why why;

        RefusedException(Why why) {
            super(why.name());
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    private final Outline outline = new Outline();
    private final Digest digest = new Digest();

    void receive(InputStream content, OutputStream sealed) throws IOException {
        byte[] piece = new byte[PIECE];
        int length = content.readNBytes(piece, 0, PIECE);
        if (length == 0) {
            throw new RefusedException(Why.EMPTY);
        }
        OutputStream out = digest.over(sealed);
        long bytes = 0;
        while (length > 0) {
            bytes += length;
            if (bytes > BYTES_MAX) {
                throw new RefusedException(Why.TOO_LARGE);
            }
            out.write(piece, 0, length);
            outline.pass(piece, length);
            length = content.readNBytes(piece, 0, PIECE);
        }
    }

    void check(FileKind kind) throws UnfitFileException {
        outline.check(kind);
    }

    String sha256() {
        return digest.hex();
    }
}
