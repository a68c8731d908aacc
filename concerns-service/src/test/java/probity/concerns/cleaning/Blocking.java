package probity.concerns.cleaning;

import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A file that is not there before somebody lets it come. */
record Blocking(Sample file, CountDownLatch asked, CountDownLatch come) implements Source {

    Blocking(Sample file) {
        this(file, new CountDownLatch(1), new CountDownLatch(1));
    }

    @Override
    public InputStream open() {
        asked.countDown();
        try {
            come.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return file.open();
    }

    @Override
    public long bytes() {
        return file.bytes();
    }
}
