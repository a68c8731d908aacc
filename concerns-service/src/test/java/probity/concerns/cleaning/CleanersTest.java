package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.concerns.cleaning.UnfitFileException.Fault.FILE_DAMAGED;
import static probity.concerns.cleaning.UnfitFileException.Fault.FILE_NOT_SAFE_TO_OPEN;
import static probity.concerns.cleaning.UnfitFileException.Fault.FILE_TYPE_NOT_TAKEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.concerns.cleaning.UnfitFileException.Fault;

/** Files are cleaned in processes of their own, and what happens to one of these happens to nobody else. */
class CleanersTest {

    private static final Sample PHOTO = Pictures.jpeg("p.jpg", 64, 48, false, false);

    private static final Duration PLENTY = Duration.ofMinutes(1);

    private final List<ProcessHandle> others = cleanerProcesses().toList();

    private Cleaners cleaners = new Cleaners(PLENTY);

    @AfterEach
    void end() {
        cleaners.close();
    }

    static Stream<Sample> all() {
        return UnfitFilesTest.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_file_comes_out_as_if_it_were_cleaned_here(Sample file) throws IOException {
        assertThat(cleaned(file)).isEqualTo(file.cleaned().content());
        assertThat(cleaned(file)).isEqualTo(file.cleaned().content());
        assertThat(processes()).hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_file_is_told_and_the_process_goes_on() throws IOException {
        cleaned(PHOTO);
        ProcessHandle before = processes().getFirst();

        unfit(FILE_TYPE_NOT_TAKEN, new Sample("a.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}));
        unfit(FILE_DAMAGED, PHOTO.cutOff(400));
        assertThatThrownBy(() -> cleaned(Pdfs.encrypted(PHOTO.content()))).isInstanceOf(NoRenditionException.class);

        cleaned(PHOTO);
        assertThat(processes()).containsExactly(before);
    }

    @Test
    void a_file_that_needs_too_much_memory_is_refused_and_the_next_one_is_cleaned() throws IOException {
        unfit(FILE_NOT_SAFE_TO_OPEN, Hostile.needsMemory());

        assertThat(cleaned(PHOTO)).isEqualTo(PHOTO.cleaned().content());
    }

    @Test
    void a_file_that_needs_too_much_time_is_refused_and_the_next_one_is_cleaned() throws IOException {
        cleaners = new Cleaners(Duration.ofSeconds(5));
        Sample hostile = Hostile.needsTime();
        assertThat(cleaners.kindOf(hostile)).isEqualTo(FileKind.JPEG);

        long began = System.nanoTime();
        unfit(FILE_NOT_SAFE_TO_OPEN, hostile);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(5));

        assertThat(cleaned(PHOTO)).isEqualTo(PHOTO.cleaned().content());
    }

    @Test
    void a_scan_of_nearly_fifty_megabytes_and_the_photo_of_a_phone_on_its_side_get_copies() throws IOException {
        Sample scan = Pdfs.scan(Hostile.photo(960_000), Hostile.WIDTH, Hostile.HEIGHT);
        byte[] photo = Pictures.jpeg("p.jpg", 8_000, 6_000, false, true).content();

        assertThat(scan.bytes()).isBetween(45_000_000L, 50_000_000L);
        assertThat(cleaned(scan)).hasSizeGreaterThan(45_000_000);
        assertThat(cleaned(new Sample("p.jpg", CleaningTest.oriented(photo, 6))))
                .hasSizeGreaterThan(100_000);
    }

    @Test
    void a_process_that_was_killed_between_two_files_is_replaced() throws IOException {
        cleaned(PHOTO);
        ProcessHandle before = processes().getFirst();
        before.destroyForcibly();
        before.onExit().join();

        assertThat(cleaned(PHOTO)).isEqualTo(PHOTO.cleaned().content());
        assertThat(processes()).hasSize(1).doesNotContain(before);
    }

    @Test
    void a_process_that_is_killed_while_it_cleans_is_no_fault_of_the_file() throws Exception {
        var file = new Blocking(PHOTO);
        var asked = CompletableFuture.runAsync(() -> kindOf(file), Thread::startVirtualThread);
        file.asked().await();
        ProcessHandle process = processes().getFirst();
        process.destroyForcibly();
        process.onExit().join();
        file.come().countDown();

        assertThatThrownBy(asked::join)
                .isInstanceOf(CompletionException.class)
                .rootCause()
                .isInstanceOf(CleaningBusyException.class);
        assertThat(cleaned(PHOTO)).isEqualTo(PHOTO.cleaned().content());
    }

    @Test
    void a_copy_that_nobody_takes_ends_the_process_and_not_the_next_one() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> cleaners.clean(FileKind.JPEG, PHOTO, full)).hasMessage("full");
        assertThat(cleaned(PHOTO)).isEqualTo(PHOTO.cleaned().content());
    }

    @Test
    void it_has_no_environment_no_connection_and_no_open_file_but_its_libraries() throws IOException {
        cleaned(PHOTO);
        long process = processes().getFirst().pid();

        assertThat(Files.readAllBytes(proc(process, "environ"))).isEmpty();
        assertThat(Files.readString(proc(process, "cmdline"), UTF_8)).doesNotContain("-Dprobity", "-Dquarkus");
        try (var open = Files.list(proc(process, "fd"))) {
            assertThat(open.map(CleanersTest::target))
                    .allMatch(target ->
                            target.matches("pipe:.*|/dev/(null|u?random)|.*\\.jar|.*/lib/(modules|server/.*)"));
        }
    }

    @Test
    void it_ends_with_those_who_asked_it() throws IOException {
        cleaned(PHOTO);
        ProcessHandle process = processes().getFirst();

        cleaners.close();

        assertThat(process.onExit().join().isAlive()).isFalse();
    }

    private static Path proc(long process, String file) {
        return Path.of("/proc", Long.toString(process), file);
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProcessHandle> processes() {
        return cleanerProcesses().filter(process -> !others.contains(process)).toList();
    }

    private static Stream<ProcessHandle> cleanerProcesses() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .commandLine()
                        .filter(line -> line.contains(CleanerMain.class.getName()))
                        .isPresent());
    }

    private byte[] cleaned(Sample file) throws IOException {
        var copy = new ByteArrayOutputStream();
        cleaners.clean(cleaners.kindOf(file), file, copy);
        return copy.toByteArray();
    }

    private FileKind kindOf(Source file) {
        try {
            return cleaners.kindOf(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unfit(Fault fault, Sample file) {
        assertThatThrownBy(() -> cleaned(file))
                .isInstanceOfSatisfying(
                        UnfitFileException.class,
                        unfit -> assertThat(unfit.fault()).isEqualTo(fault));
    }
}
