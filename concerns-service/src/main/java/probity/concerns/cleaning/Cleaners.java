package probity.concerns.cleaning;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Has files read and cleaned by processes of their own, two at a time. The first starts with the first file, and one is
 * kept for the next. One that did not answer is ended, whatever became of it, and another takes its place.
 */
public final class Cleaners implements AutoCloseable {

    private static final int PROCESSES = 2;

    /** Nobody is kept waiting for longer than a page may take. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final Semaphore turns = new Semaphore(PROCESSES, true);
    private final AtomicReference<@Nullable CleanerProcess> kept = new AtomicReference<>();
    private final Duration timeMax;

    /** @param timeMax what is to be done with one file is done by then, or never */
    public Cleaners(Duration timeMax) {
        this.timeMax = timeMax;
    }

    /**
     * The kind of a file, by what is in it. What its sender calls it does not count.
     *
     * @throws UnfitFileException if such files are not taken
     * @throws CleaningBusyException if too many others are before it
     */
    public FileKind kindOf(Source file) throws IOException {
        return with(process -> process.kindOf(file, timeMax));
    }

    /**
     * Writes the copy of a file that is of a kind.
     *
     * @throws NoRenditionException if this file cannot be cleaned here
     * @throws UnfitFileException if it is not what it seems to be
     * @throws CleaningBusyException if too many others are before it
     */
    public void clean(FileKind kind, Source file, OutputStream copy) throws IOException {
        with(process -> process.clean(kind, file, copy, timeMax));
    }

    private interface Asking {
        FileKind of(CleanerProcess process) throws IOException;
    }

    private FileKind with(Asking asking) throws IOException {
        if (!isMyTurn()) {
            throw new CleaningBusyException();
        }
        try {
            var before = kept.getAndSet(null);
            var process = before != null && before.isIdle() ? before : new CleanerProcess();
            try {
                return asking.of(process);
            } finally {
                if (!process.isIdle() || !kept.compareAndSet(null, process)) {
                    process.end();
                }
            }
        } finally {
            turns.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        var last = kept.getAndSet(null);
        if (last != null) {
            last.end();
        }
    }
}
