package probity.concerns.cleaning;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Passes a recording on, but for the tag of 128 bytes that old programs append to it. */
final class WithoutTail extends FilterOutputStream {

    static final int TAG = 128;

    private byte[] held = new byte[0];

    WithoutTail(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] more, int from, int length) throws IOException {
        byte[] all = new byte[held.length + length];
        System.arraycopy(held, 0, all, 0, held.length);
        System.arraycopy(more, from, all, held.length, length);
        int passed = Math.max(0, all.length - TAG);
        out.write(all, 0, passed);
        held = Arrays.copyOfRange(all, passed, all.length);
    }

    /** Called at the end. */
    void finish() throws IOException {
        if (!isTag(held)) {
            out.write(held);
        }
    }

    static boolean isTag(byte[] end) {
        return end.length == TAG && end[0] == 'T' && end[1] == 'A' && end[2] == 'G';
    }
}
