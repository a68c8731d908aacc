package probity.concerns.cleaning;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.io.IOUtils;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.tika.mime.MimeTypes;
import org.jboss.logging.Logger;
import org.slf4j.LoggerFactory;
import probity.concerns.cleaning.Pipe.Word;
import probity.concerns.cleaning.UnfitFileException.Fault;

/**
 * A process that cleans, as the service sees it. It is given the file, its own libraries and nothing else: no
 * environment, no folder of ours, and nowhere to write but back. It may use so much memory and time for a file; with
 * more it ends.
 */
final class CleanerProcess {

    /** The libraries of the cleaners, by a class of each. */
    private static final List<Class<?>> LIBRARIES = List.of(
            CleanerMain.class,
            MimeTypes.class,
            Loader.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            ZipArchiveEntry.class,
            IOUtils.class,
            LogFactory.class,
            Logger.class,
            LoggerFactory.class);

    /** Memory for what has to be held whole: a picture that is turned, or a PDF twice. It begins with little. */
    private static final List<String> COMMAND = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms16m",
            "-Xmx256m",
            "-XX:MaxNewSize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-cp",
            LIBRARIES.stream().map(CleanerProcess::place).collect(Collectors.joining(File.pathSeparator)),
            CleanerMain.class.getName());

    /** How a process ends that somebody else ends: 128 and the signal, which kills or asks to end. */
    private static final Set<Integer> ENDED_BY_OTHERS = Set.of(128 + 9, 128 + 15);

    private final Process process;
    private final Pipe pipe;
    private boolean idle = true;

    CleanerProcess() throws CleaningBusyException {
        var builder = new ProcessBuilder(COMMAND).directory(new File("/")).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        try {
            process = builder.start();
        } catch (IOException _) {
            throw new CleaningBusyException();
        }
        pipe = new Pipe(process.getInputStream(), process.getOutputStream());
    }

    private static String place(Class<?> one) {
        try {
            return Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It answered the last time and can be asked again. */
    boolean isIdle() {
        return idle && process.isAlive();
    }

    void end() {
        process.destroyForcibly();
    }

    FileKind kindOf(Source file, Duration timeMax) throws IOException {
        return within(timeMax, () -> {
            pipe.say(Word.TELL_KIND);
            pipe.sayNumber(file.bytes());
            return answer(file, OutputStream.nullOutputStream());
        });
    }

    FileKind clean(FileKind kind, Source file, OutputStream copy, Duration timeMax) throws IOException {
        return within(timeMax, () -> {
            pipe.say(Word.CLEAN);
            pipe.sayNumber(file.bytes());
            pipe.say(kind);
            return answer(file, new BoundedOut(copy, Limits.COPY_BYTES_MAX));
        });
    }

    private interface Asking {
        FileKind run() throws IOException;
    }

    private FileKind within(Duration timeMax, Asking asking) throws IOException {
        idle = false;
        var time = new CompletableFuture<Void>();
        var _ = time.orTimeout(timeMax.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> {
            end();
            return null;
        });
        try {
            return asking.run();
        } catch (UnfitFileException | NoRenditionException told) {
            throw told;
        } catch (IOException broken) {
            throw time.complete(null) ? why(broken) : notSafe();
        } finally {
            idle &= time.complete(null);
        }
    }

    /** Does what the process says, until it ends with an answer. */
    private FileKind answer(Source file, OutputStream copy) throws IOException {
        pipe.flush();
        InputStream in = InputStream.nullInputStream();
        while (true) {
            switch (pipe.hear(Word.class)) {
                case OPEN -> in = file.open();
                case READ -> {
                    byte[] piece = in.readNBytes(Pipe.PIECE);
                    pipe.sayPiece(piece, 0, piece.length);
                    pipe.flush();
                }
                case COPY -> copy.write(pipe.hearPiece());
                case DONE -> {
                    return last(FileKind.class);
                }
                case UNFIT -> throw new UnfitFileException(last(Fault.class));
                case NO_RENDITION -> {
                    idle = true;
                    throw new NoRenditionException("there is none");
                }
                case TELL_KIND, CLEAN -> throw new IOException("it asks where it should answer");
            }
        }
    }

    private <W extends Enum<W>> W last(Class<W> list) throws IOException {
        W word = pipe.hear(list);
        idle = true;
        return word;
    }

    /** The file's fault, unless somebody else ended the process, or something broke on this side. */
    private IOException why(IOException broken) {
        process.onExit().completeOnTimeout(process, 1, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            return broken;
        }
        return ENDED_BY_OTHERS.contains(process.exitValue()) ? new CleaningBusyException() : notSafe();
    }

    private static UnfitFileException notSafe() {
        return new UnfitFileException(Fault.FILE_NOT_SAFE_TO_OPEN);
    }
}
