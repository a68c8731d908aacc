package probity.concerns.cleaning;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import probity.concerns.cleaning.Pipe.Word;

/**
 * The process in which files are read: what a file does to it, it does to nothing else. It serves one file after the
 * other to the process that started it, and ends with it.
 */
final class CleanerMain {

    private CleanerMain() {}

    public static void main(String[] arguments) throws IOException {
        ProcessHandle.current().parent().ifPresent(CleanerMain::endWith);
        var pipe = new Pipe(System.in, new FileOutputStream(FileDescriptor.out));
        // what a library prints is no answer
        System.setOut(System.err);
        try {
            while (true) {
                serve(pipe);
            }
        } catch (EOFException _) {
            // nobody asks any more
        }
    }

    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
    }

    private static void serve(Pipe pipe) throws IOException {
        Word asked = pipe.hear(Word.class);
        var file = new FileOverThere(pipe, pipe.hearNumber());
        try {
            FileKind kind = asked == Word.CLEAN ? cleaned(pipe, file) : Cleaning.kindOf(file);
            pipe.say(Word.DONE);
            pipe.say(kind);
        } catch (UnfitFileException unfit) {
            pipe.say(Word.UNFIT);
            pipe.say(unfit.fault());
        } catch (NoRenditionException _) {
            pipe.say(Word.NO_RENDITION);
        }
        pipe.flush();
    }

    private static FileKind cleaned(Pipe pipe, Source file) throws IOException {
        FileKind kind = pipe.hear(FileKind.class);
        var copy = new BufferedOutputStream(new CopyOverThere(pipe), Pipe.PIECE);
        Cleaning.clean(kind, file, copy);
        copy.flush();
        return kind;
    }

    /** Read piece by piece from the service, which has it. Only what was opened last can be read. */
    private record FileOverThere(Pipe pipe, long bytes) implements Source {

        @Override
        public InputStream open() throws IOException {
            pipe.say(Word.OPEN);
            return new InputStream() {

                private byte[] piece = {};
                private int at;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    if (at == piece.length) {
                        pipe.say(Word.READ);
                        pipe.flush();
                        piece = pipe.hearPiece();
                        at = 0;
                    }
                    if (piece.length == 0) {
                        return -1;
                    }
                    int read = Math.min(length, piece.length - at);
                    System.arraycopy(piece, at, into, from, read);
                    at += read;
                    return read;
                }
            };
        }
    }

    private static final class CopyOverThere extends OutputStream {

        private final Pipe pipe;

        CopyOverThere(Pipe pipe) {
            this.pipe = pipe;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            for (int sent = 0; sent < length; sent += Pipe.PIECE) {
                pipe.say(Word.COPY);
                pipe.sayPiece(from, start + sent, Math.min(Pipe.PIECE, length - sent));
            }
        }
    }
}
