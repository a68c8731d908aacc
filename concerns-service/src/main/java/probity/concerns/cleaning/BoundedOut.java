package probity.concerns.cleaning;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Ends a copy that grows beyond its limit. */
final class BoundedOut extends FilterOutputStream {

    private long left;

    BoundedOut(OutputStream out, long bytesMax) {
        super(out);
        left = bytesMax;
    }

    @Override
    public void write(int one) throws IOException {
        count(1);
        out.write(one);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        count(length);
        out.write(from, start, length);
    }

    private void count(int length) throws NoRenditionException {
        left -= length;
        if (left < 0) {
            throw new NoRenditionException("the copy would be larger than a file may be");
        }
    }
}
