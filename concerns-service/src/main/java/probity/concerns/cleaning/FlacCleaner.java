package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/** Keeps what a player needs to know, and the sound, up to the tag of 128 bytes that old programs append. */
final class FlacCleaner implements Cleaner {

    private static final String SIGNATURE = "fLaC";

    private static final int LAST = 0x80;

    private static final int BLOCK_HEAD = 4;

    private static final int STREAM = SIGNATURE.length() + BLOCK_HEAD;

    private static final int STREAM_LENGTH = 34;

    /** Within the first block: with other things before it, in the last 36 bits of eight bytes. */
    private static final int SAMPLES = STREAM + 10;

    private static final int TAG = 128;

    @Override
    public void clean(Source source, OutputStream out) throws IOException {
        var file = Held.of(source);
        if (!file.says(0, SIGNATURE) || (file.one(4) & ~LAST) != 0 || lengthAt(file, 4) != STREAM_LENGTH) {
            throw UnfitFileException.damaged();
        }
        int sound = sound(file);
        int end = file.says(file.length() - TAG, "TAG") ? file.length() - TAG : file.length();
        FlacFrames.check(file, sound, end, file.eight(SAMPLES) & 0xf_ffff_ffffL);
        out.write(SIGNATURE.getBytes(US_ASCII));
        out.write(new byte[] {(byte) LAST, 0, 0, STREAM_LENGTH});
        file.copy(STREAM, STREAM + STREAM_LENGTH, out);
        file.copy(sound, end, out);
    }

    private static int lengthAt(Held file, int block) throws UnfitFileException {
        return (int) file.four(block) & 0xff_ffff;
    }

    /** Where it begins. */
    private static int sound(Held file) throws UnfitFileException {
        int at = SIGNATURE.length();
        int block;
        do {
            block = file.one(at);
            at += BLOCK_HEAD + lengthAt(file, at);
        } while ((block & LAST) == 0);
        return at;
    }
}
