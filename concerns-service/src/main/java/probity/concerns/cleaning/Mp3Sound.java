package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The frames of sound, on their way into a copy. One is let go when what follows it is known: if that is nothing that may
 * stand there, the frame was cut off, and the beginning of a tag is what seems to be its end.
 */
final class Mp3Sound {

    /** Of what is no frame, between frames: a scratch in a recording, and no other file. */
    private static final int SCRATCH_MAX = 4 << 10;

    private static final int TAG = 128;

    private final OutputStream out;
    private byte[] held = {};
    private boolean begun;
    private long announced;
    private long frames;
    private int scratch;

    Mp3Sound(OutputStream out) {
        this.out = out;
    }

    void frame(byte[] frame) throws IOException {
        letGo();
        if (!begun && Mp3Frame.isSignature(frame)) {
            announced = Mp3Frame.announced(frame);
        } else {
            held = frame;
        }
        begun = true;
        scratch = 0;
    }

    void scratch() throws UnfitFileException {
        held = new byte[0];
        if (++scratch > SCRATCH_MAX) {
            throw UnfitFileException.damaged();
        }
    }

    /** Some encoders count the frame with their signature, too. */
    void end() throws IOException {
        if (held.length >= TAG && new String(held, held.length - TAG, 3, ISO_8859_1).equals("TAG")) {
            throw UnfitFileException.damaged();
        }
        letGo();
        if (!begun || frames + 1 < announced) {
            throw UnfitFileException.damaged();
        }
    }

    private void letGo() throws IOException {
        out.write(held);
        frames += held.length > 0 ? 1 : 0;
        held = new byte[0];
    }
}
