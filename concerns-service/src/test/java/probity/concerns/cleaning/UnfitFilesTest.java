package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static probity.concerns.cleaning.UnfitFileException.Fault.FILE_DAMAGED;
import static probity.concerns.cleaning.UnfitFileException.Fault.FILE_IS_TWO_IN_ONE;
import static probity.concerns.cleaning.UnfitFileException.Fault.FILE_TOO_LARGE_WITHIN;
import static probity.concerns.cleaning.UnfitFileException.Fault.FILE_TYPE_NOT_TAKEN;
import static probity.concerns.cleaning.UnfitFileException.Fault.NAME_DOES_NOT_FIT;
import static probity.concerns.cleaning.UnfitFileException.Fault.NAME_HAS_TWO_ENDINGS;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.concerns.cleaning.UnfitFileException.Fault;

/** Files that are not what they seem to be. */
class UnfitFilesTest {

    private static final Sample PHOTO = Pictures.jpeg("p.jpg", 64, 48, false, false);

    private static final Sample SCREEN =
            Pictures.written("s.png", "png", Pictures.drawn(64, 48, BufferedImage.TYPE_INT_RGB));

    private static final Sample DRAWING =
            Pictures.written("d.gif", "gif", Pictures.drawn(64, 48, BufferedImage.TYPE_BYTE_INDEXED));

    private static final int FAULTY = 300;

    private static final Sample LETTER = Packages.zipped("l.docx", Packages.docx(1, PHOTO.content()));

    static Stream<Sample> whole() {
        return Stream.of(
                PHOTO,
                SCREEN,
                DRAWING,
                LETTER,
                Pdfs.all(PHOTO.content()).getFirst(),
                Packages.zipped("t.odt", Packages.openDocument("text", 1, PHOTO.content())),
                Pictures.all().getLast(),
                new Sample("m.wav", Sounds.wav(0, 800)),
                new Sample("t.flac", Sounds.flac(0)));
    }

    /** With those of which somebody can cut off the end so that nobody can tell. */
    static Stream<Sample> all() {
        return Stream.concat(whole(), Stream.of(new Sample("c.mp3", Sounds.mp3(0))));
    }

    static Stream<Sample> allWithoutCopies() {
        return Stream.concat(all(), cuts().map(each -> (Sample) each.get()[0]));
    }

    /** Of how many beginnings nobody can tell that they are not the whole. */
    static Stream<Arguments> cuts() {
        byte[] flags = {0, 0, 0, 1};
        return Stream.of(
                arguments(new Sample("n.flac", Sounds.flac(1)), 0),
                arguments(new Sample("x.mp3", Sounds.countedMp3("Xing", flags)), 1),
                arguments(new Sample("v.mp3", Sounds.countedMp3("VBRI", new byte[10])), 1),
                arguments(new Sample("c.mp3", Sounds.cutAndTagged(0)), 2 + Sounds.id3v1().length - 1),
                arguments(Uncopied.film("f.mp4", "isom"), 0),
                arguments(Uncopied.film("s.m4a", "mp42"), 0),
                arguments(Uncopied.film("f.mov", "qt  "), 0),
                arguments(Uncopied.film("s.m4a", "M4A "), 0),
                arguments(Uncopied.heic(), 0),
                arguments(Uncopied.pages("s.ogg", "\1vorbis"), Uncopied.PAGES - 1),
                arguments(Uncopied.pages("s.opus", "OpusHead"), Uncopied.PAGES - 1),
                arguments(Uncopied.speech(), Uncopied.SPOKEN - 1),
                arguments(Uncopied.scan(ByteOrder.BIG_ENDIAN), 0),
                arguments(Uncopied.scan(ByteOrder.LITTLE_ENDIAN), 0),
                arguments(Uncopied.richText(), 0),
                arguments(Uncopied.mail(), 0),
                arguments(Uncopied.letter(), Uncopied.SECTOR - 1));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void a_whole_file_passes_and_a_truncated_one_does_not(Sample sample) {
        assertThatCode(() -> judged(sample)).doesNotThrowAnyException();
        for (int percent : new int[] {30, 60, 90, 99}) {
            Sample cut = sample.cutOff((int) (sample.bytes() * percent / 100));
            assertThatThrownBy(() -> judged(cut)).isInstanceOf(UnfitFileException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void wherever_a_file_is_cut_off_it_is_refused_if_anybody_can_tell(Sample sample, int untold) {
        assertThat(isTaken(sample)).isTrue();
        assertThat(IntStream.range(0, (int) sample.bytes()).filter(length -> isTaken(sample.cutOff(length))))
                .hasSize(untold);
    }

    private static boolean isTaken(Sample sample) {
        try {
            judged(sample);
            return true;
        } catch (UnfitFileException _) {
            return false;
        } catch (NoRenditionException _) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_the_end_of_a_cut_off_frame_took_from_a_tag_is_in_no_copy() throws IOException {
        for (int lastFrame = 4; lastFrame < Sounds.frame().length; lastFrame++) {
            var recording = new Sample("c.mp3", Sounds.cutAndTagged(lastFrame));
            if (isTaken(recording)) {
                assertThat(recording.cleaned().content()).isEqualTo(Sounds.twoFrames());
            }
        }
    }

    @Test
    void parts_that_tell_of_no_end_are_taken_as_they_are() {
        assertThat(isTaken(Uncopied.text("m.eml", "Received: from a\r\nFrom: Ann <a@b.c>\r\n\r\nHello")))
                .isTrue();
        assertThat(isTaken(Uncopied.text("p.rtf", "{\\rtf1{\\pict\\bin3 {{{}}\n")))
                .isTrue();
    }

    /** Whatever comes in, it is cleaned or refused: nothing breaks. */
    @ParameterizedTest
    @MethodSource("allWithoutCopies")
    void a_file_with_random_faults_breaks_nothing(Sample sample) {
        for (int seed = 0; seed < FAULTY; seed++) {
            Random random = new Random(seed);
            byte[] faulty = sample.content().clone();
            for (int faults = 1 + random.nextInt(8); faults > 0; faults--) {
                faulty[random.nextInt(random.nextBoolean() ? Math.min(200, faulty.length) : faulty.length)] =
                        (byte) random.nextInt(256);
            }
            var thrown = catchThrowable(() -> judged(new Sample(sample.name(), faulty)));
            if (thrown != null) {
                assertThat(thrown)
                        .as("seed %d", seed)
                        .isInstanceOfAny(UnfitFileException.class, NoRenditionException.class);
            }
        }
    }

    @Test
    void other_types_are_not_taken() {
        unfit(FILE_TYPE_NOT_TAKEN, () -> judged(new Sample("a.exe", new byte[] {'M', 'Z', 0, 1, 2, 3})));
        unfit(
                FILE_TYPE_NOT_TAKEN,
                () -> judged(new Sample("a.txt", "<html><script>x</script></html>".getBytes(UTF_8))));
        unfit(FILE_TYPE_NOT_TAKEN, () -> judged(Packages.zipped("a.zip", Map.of("a.txt", new byte[10]))));
        unfit(FILE_TYPE_NOT_TAKEN, () -> judged(new Sample("a.svg", "<?xml version=\"1.0\"?><svg/>".getBytes(UTF_8))));
    }

    @Test
    void two_files_in_one_are_found() {
        unfit(FILE_IS_TWO_IN_ONE, () -> judged(PHOTO.followedBy(LETTER.content())));
        unfit(
                FILE_IS_TWO_IN_ONE,
                () -> judged(Pdfs.all(PHOTO.content()).getFirst().followedBy(LETTER.content())));
        unfit(FILE_IS_TWO_IN_ONE, () -> judged(DRAWING.followedBy(LETTER.content())));
        unfit(FILE_IS_TWO_IN_ONE, () -> judged(new Sample("a.txt", "He said %PDF-1.4 so".getBytes(UTF_8))));
        unfit(FILE_IS_TWO_IN_ONE, () -> judged(withComment("<script>alert(1)</script>")));
        unfit(FILE_DAMAGED, () -> judged(LETTER.followedBy(PHOTO.content())));
    }

    private static Sample withComment(String comment) {
        byte[] photo = PHOTO.content();
        byte[] said = comment.getBytes(UTF_8);
        return new Sample(
                "p.jpg",
                ByteBuffer.allocate(photo.length + 4 + said.length)
                        .put(photo, 0, 2)
                        .putShort((short) 0xfffe)
                        .putShort((short) (said.length + 2))
                        .put(said)
                        .put(photo, 2, photo.length - 2)
                        .array());
    }

    @Test
    void packages_that_unpack_to_too_much_are_left_alone() {
        var bomb = Packages.docx(1, PHOTO.content());
        bomb.put("word/fonts/big.odttf", new byte[60_000_000]);
        unfit(FILE_TOO_LARGE_WITHIN, () -> judged(Packages.zipped("b.docx", bomb)));

        var many = Packages.docx(1, PHOTO.content());
        for (int i = 0; i < 10_001; i++) {
            many.put("word/fonts/" + i + ".odttf", new byte[0]);
        }
        unfit(FILE_TOO_LARGE_WITHIN, () -> judged(Packages.zipped("b.docx", many)));
    }

    @Test
    void words_that_stand_for_many_words_are_refused() {
        var bomb = Packages.docx(1, PHOTO.content());
        bomb.put("word/document.xml", """
                <!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>""".getBytes(UTF_8));
        unfit(FILE_DAMAGED, () -> judged(Packages.zipped("b.docx", bomb)));

        bomb.put("word/document.xml", """
                <!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>""".getBytes(UTF_8));
        unfit(FILE_DAMAGED, () -> judged(Packages.zipped("b.docx", bomb)));
    }

    @Test
    void pictures_larger_than_any_camera_makes_are_refused() throws IOException {
        unfit(FILE_TOO_LARGE_WITHIN, () -> judged(screenOf(50_000, 50_000)));
        byte[] photo = PHOTO.content().clone();
        for (int at = 2; at < photo.length; at++) {
            if ((photo[at] & 0xff) == 0xff && (photo[at + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(photo).putShort(at + 5, (short) 60_000).putShort(at + 7, (short) 60_000);
                break;
            }
        }
        unfit(FILE_TOO_LARGE_WITHIN, () -> judged(new Sample("p.jpg", photo)));
    }

    private static Sample screenOf(int width, int height) {
        ByteBuffer png = ByteBuffer.wrap(SCREEN.content().clone());
        png.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png.array(), 12, 17);
        png.putInt(29, (int) sum.getValue());
        return new Sample("s.png", png.array());
    }

    @Test
    void a_pdf_whose_streams_unpack_to_too_much_is_refused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(new byte[100_000_000]);
        }
        String head = "%%PDF-1.7\n1 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n"
                .formatted(packed.size());
        Sample bomb = new Sample("b.pdf", head.getBytes(ISO_8859_1))
                .followedBy(packed.toByteArray())
                .followedBy("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1));

        unfit(FILE_TOO_LARGE_WITHIN, () -> judged(bomb));
    }

    @Test
    void what_is_sound_and_too_large_to_be_held_gets_no_copy() throws IOException {
        byte[] noise = new byte[13_000_000];
        new Random(1).nextBytes(noise);
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(noise);
        }
        var streams = new Sample("s.pdf", "%PDF-1.7\n1 0 obj <</Type/ObjStm>>stream\n".getBytes(ISO_8859_1))
                .followedBy(packed.toByteArray());
        var lists = new Sample("l.pdf", ("%PDF-1.7\n" + "[]".repeat(400_000)).getBytes(ISO_8859_1));
        var letter = Packages.docx(1, PHOTO.content());
        letter.put(
                "word/document.xml", ("<a>" + Base64.getEncoder().encodeToString(noise) + "</a>").getBytes(ISO_8859_1));

        for (Sample sample : List.of(streams, lists, Packages.zipped("w.docx", letter))) {
            assertThatThrownBy(sample::cleaned).isInstanceOf(NoRenditionException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photo.jpg",
                "photo.JPG",
                "no ending",
                "Mr. Door, 2.3.2026.jpeg",
                "photo v1.2.jpg",
                "C:\\a.b\\photo.jpg"
            })
    void usual_names_are_taken(String name) {
        assertThatCode(() -> FileName.check(name, FileKind.JPEG)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg.exe", "photo.png", "photo.exe", "photo\u202egpj.exe"})
    void names_that_tell_of_another_file_are_refused(String name) {
        unfit(NAME_DOES_NOT_FIT, () -> FileName.check(name, FileKind.JPEG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.exe.jpg", "letter.pdf.jpg", "a.js.jpg"})
    void names_with_two_endings_are_refused(String name) {
        unfit(NAME_HAS_TWO_ENDINGS, () -> FileName.check(name, FileKind.JPEG));
    }

    /** As a file is judged when it comes in. */
    private static void judged(Sample sample) throws IOException {
        var outline = new Outline();
        outline.pass(sample.content(), sample.content().length);
        FileKind kind = Cleaning.kindOf(sample);
        outline.check(kind);
        FileName.check(sample.name(), kind);
        sample.cleaned();
    }

    private static void unfit(Fault fault, ThrowingCallable judged) {
        assertThatThrownBy(judged)
                .isInstanceOfSatisfying(
                        UnfitFileException.class,
                        unfit -> assertThat(unfit.fault()).isEqualTo(fault));
    }
}
