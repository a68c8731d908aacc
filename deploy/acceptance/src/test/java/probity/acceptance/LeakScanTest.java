package probity.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakScanTest {

    private static final String SECRET = "Canary7f3a91c2d4";

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final LeakScan scan = new LeakScan(List.of(SECRET, TRACE));

    static Stream<byte[]> forms() {
        String hex = HexFormat.of().formatHex(SECRET.getBytes(UTF_8));
        Stream<byte[]> plain = Stream.of(
                SECRET.getBytes(UTF_8),
                SECRET.toUpperCase(Locale.ROOT).getBytes(UTF_8),
                SECRET.toLowerCase(Locale.ROOT).getBytes(UTF_8),
                hex.getBytes(UTF_8),
                hex.toUpperCase(Locale.ROOT).getBytes(UTF_8),
                SECRET.getBytes(UTF_16LE),
                SECRET.getBytes(UTF_16BE),
                HexFormat.of().parseHex(TRACE));
        Stream<byte[]> base64 = Stream.of("", "a", "\u00ff?", "before ")
                .flatMap(before -> Stream.of("", "b", "?\u00ff", " behind")
                        .map(behind -> (before + SECRET + behind).getBytes(ISO_8859_1)))
                .flatMap(each -> Stream.of(
                        Base64.getEncoder().encode(each), Base64.getUrlEncoder().encode(each)));
        return Stream.concat(plain, base64);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void it_is_found_in_each_form_and_at_each_place(byte[] form) {
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        for (int at : new int[] {0, 1, (1 << 20) - 7, (1 << 20) + 3, noise.length - form.length}) {
            byte[] hay = Arrays.copyOf(noise, noise.length);
            System.arraycopy(form, 0, hay, at, form.length);
            var fresh = new LeakScan(List.of(SECRET, TRACE));
            fresh.look("somewhere", hay);
            assertThat(fresh.found()).containsOnlyKeys("somewhere");
        }
        scan.look("nowhere", noise);
        assertThat(scan.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"at\":\"2026-07-02T10:11:12.345678+00:00\"",
                "2026-07-02 11:11:12.3+01",
                "[02/Jul/2026:10:11:12 +0000]",
                "Date: Thu, 02 Jul 2026 10:11:12 GMT",
                "1782987072",
                "1782987072.345",
                "\"at\":1782987072345,",
                "1782987072345678901",
                "\\x0002f89ccbde364e",
                "\\x0000019f224fa359"
            })
    void a_second_is_found_in_each_form(String text) {
        var times = new LeakScan(
                Seconds.forms(Instant.parse("2026-07-02T10:11:12Z")).toList());

        times.look("somewhere", text);
        times.look("nowhere", "2026-07-02T10:11:13Z 1782987073 2026-07-02");

        assertThat(times.found()).containsOnlyKeys("somewhere");
    }

    @Test
    void it_is_found_in_any_file_of_a_folder(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("file"), "before" + SECRET);
        Files.writeString(folder.resolve("other"), "nothing of it");

        scan.lookInto("folder", folder);

        assertThat(scan.found()).isEqualTo(Map.of("folder", Set.of(SECRET)));
        assertThat(scan.summary()).containsExactly("folder: 2 parts, 0 KiB, 1 found");
    }
}
