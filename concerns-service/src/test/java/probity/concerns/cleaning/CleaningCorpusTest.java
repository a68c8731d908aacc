package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.cleaning.Sample.CANARY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than two hundred files that tell who made them, cleaned, and judged by tools that are not ours. */
class CleaningCorpusTest {

    private static final int CORPUS = 200;

    /** What a file cannot do without: its form, and the sizes of what is in it. */
    private static final Set<String> TELLS_NOBODY = Set.of("ExifTool", "System", "File", "Composite");

    private static final Set<String> GROUPS_OF_FORM =
            Set.of("JFIF", "PNG", "GIF", "RIFF", "MPEG", "FLAC", "PDF", "ZIP", "Adobe");

    private static final Set<String> TAGS_OF_FORM = Set.of(
            "JFIFVersion",
            "ResolutionUnit",
            "XResolution",
            "YResolution",
            "ImageWidth",
            "ImageHeight",
            "BitDepth",
            "ColorType",
            "Compression",
            "Filter",
            "Interlace",
            "Palette",
            "Transparency",
            "GIFVersion",
            "HasColorMap",
            "ColorResolutionDepth",
            "BitsPerPixel",
            "BackgroundColor",
            "FrameCount",
            "AnimationIterations",
            "Duration",
            "TransparentColor",
            "AlphaIsUsed",
            "Encoding",
            "NumChannels",
            "SampleRate",
            "AvgBytesPerSec",
            "BitsPerSample",
            "MPEGAudioVersion",
            "AudioLayer",
            "AudioBitrate",
            "ChannelMode",
            "MSStereo",
            "IntensityStereo",
            "CopyrightFlag",
            "OriginalMedia",
            "Emphasis",
            "BlockSizeMin",
            "BlockSizeMax",
            "FrameSizeMin",
            "FrameSizeMax",
            "Channels",
            "TotalSamples",
            "MD5Signature",
            "PDFVersion",
            "Linearized",
            "PageCount",
            "EmbeddedImage",
            "EmbeddedImageColorSpace",
            "EmbeddedImageFilter",
            "EmbeddedImageHeight",
            "EmbeddedImageWidth",
            "WebP_Flags",
            "ZipRequiredVersion",
            "ZipBitFlag",
            "ZipCompression",
            "ZipModifyDate",
            "ZipCRC",
            "ZipCompressedSize",
            "ZipUncompressedSize",
            "ZipFileName");

    private static final Pattern JUDGED = Pattern.compile("No metadata found in|Metadata for");

    /** What mat2 tells of a PDF without dates, and of a picture with colours. It knows no WebP. */
    private static final Pattern NOTHING =
            Pattern.compile("\\s*((creation|mod)-date: -1|format: PDF-1\\.\\d|Palette: \\(Binary data .*\\))?");

    private static final List<Sample> ORIGINALS = new ArrayList<>();

    private static final List<Sample> CLEANED = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void clean_all() throws IOException {
        Path planted = Files.createDirectory(folder.resolve("planted"));
        List<Sample> pictures = planted(planted, Pictures.all());
        byte[] photo = pictures.getFirst().content();
        ORIGINALS.addAll(pictures);
        ORIGINALS.addAll(Sounds.all(photo));
        ORIGINALS.addAll(Packages.all(photo));
        ORIGINALS.addAll(Pdfs.all(photo));
        for (Sample each : ORIGINALS) {
            CLEANED.add(each.cleaned());
        }
    }

    /** Adds tags of all sorts to pictures, with the tool that is to find none of them afterwards. */
    private static List<Sample> planted(Path folder, List<Sample> pictures) throws IOException {
        for (Sample each : pictures) {
            Files.write(folder.resolve(each.name()), each.content());
        }
        Tool.EXIFTOOL.run(
                folder,
                List.of(
                        "-q",
                        "-m",
                        "-overwrite_original",
                        "-Artist=" + CANARY,
                        "-Copyright=" + CANARY,
                        "-Comment=" + CANARY,
                        "-XMP-dc:Creator=" + CANARY,
                        "-IPTC:By-line=" + CANARY,
                        "-Make=" + CANARY,
                        "-SerialNumber=" + CANARY,
                        "-DateTimeOriginal=2026:03:02 11:22:33",
                        "-GPSLatitude=51.5",
                        "-GPSLatitudeRef=N",
                        "-GPSLongitude=0.19",
                        "-GPSLongitudeRef=W",
                        "-XMP-photoshop:City=" + CANARY,
                        "."));
        layOnTheirSides(folder, pictures);
        List<Sample> planted = new ArrayList<>();
        for (Sample each : pictures) {
            planted.add(new Sample(each.name(), Files.readAllBytes(folder.resolve(each.name()))));
        }
        return planted;
    }

    private static void layOnTheirSides(Path folder, List<Sample> pictures) {
        for (int orientation = 1; orientation <= Pictures.ORIENTATIONS; orientation++) {
            int asked = orientation;
            List<String> arguments =
                    new ArrayList<>(List.of("-q", "-m", "-overwrite_original", "-Orientation#=" + asked));
            pictures.stream()
                    .map(Sample::name)
                    .filter(name -> name.endsWith(".jpg") && name.hashCode() % 8 == asked % 8)
                    .forEach(arguments::add);
            if (arguments.size() > 4) {
                Tool.EXIFTOOL.run(folder, arguments);
            }
        }
    }

    @Test
    void the_corpus_is_large_and_tells_much() {
        assertThat(ORIGINALS).hasSizeGreaterThanOrEqualTo(CORPUS);
        assertThat(ORIGINALS)
                .allSatisfy(each -> assertThat(tells(each)).as(each.name()).isTrue());
    }

    @Test
    void not_one_planted_word_is_left_in_any_file_or_in_what_is_packed_in_it() {
        assertThat(CLEANED)
                .allSatisfy(each -> assertThat(tells(each)).as(each.name()).isFalse());
    }

    @Test
    void exiftool_finds_nothing_but_the_form_of_the_files() throws IOException {
        JsonNode found = new ObjectMapper()
                .readTree(Tool.EXIFTOOL.run(written(), List.of("-json", "-q", "-a", "-u", "-U", "-G1", "-ee", ".")));

        Set<String> telling = new TreeSet<>();
        for (JsonNode file : found) {
            file.fieldNames().forEachRemaining(tag -> {
                int colon = tag.indexOf(':');
                if (colon > 0 && !isForm(tag.substring(0, colon), tag.substring(colon + 1))) {
                    String name = file.path("SourceFile").asText();
                    telling.add("%s %s = %s".formatted(name, tag, file.path(tag).asText()));
                }
            });
        }
        assertThat(found).hasSize(CLEANED.size());
        assertThat(telling).isEmpty();
    }

    private static boolean isForm(String group, String tag) {
        return TELLS_NOBODY.contains(group)
                || (GROUPS_OF_FORM.contains(group.replaceAll("\\d+$", "")) && TAGS_OF_FORM.contains(tag));
    }

    @Test
    void mat2_finds_no_metadata() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--show"));
        List<Sample> known =
                CLEANED.stream().filter(each -> !each.ending().equals("webp")).toList();
        known.forEach(each -> arguments.add(each.name()));

        List<String> said = Tool.MAT2.run(written(), arguments).lines().toList();

        assertThat(said.stream().filter(line -> JUDGED.matcher(line).find())).hasSize(known.size());
        assertThat(said)
                .filteredOn(line -> !JUDGED.matcher(line).find())
                .allMatch(line -> NOTHING.matcher(line).matches());
    }

    private static Path written() throws IOException {
        Path cleaned = folder.resolve("cleaned");
        if (Files.notExists(cleaned)) {
            Files.createDirectory(cleaned);
            for (Sample each : CLEANED) {
                Files.write(cleaned.resolve(each.name()), each.content());
            }
        }
        return cleaned;
    }

    private static boolean tells(Sample sample) {
        try {
            return readable(sample).anyMatch(CleaningCorpusTest::holdsTheCanary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTheCanary(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        return Stream.of(UTF_8, UTF_16LE, UTF_16BE)
                .anyMatch(encoding -> text.contains(new String(CANARY.getBytes(encoding), ISO_8859_1)));
    }

    /** The file, and all that is packed in it. */
    private static Stream<byte[]> readable(Sample sample) throws IOException {
        List<byte[]> all = new ArrayList<>();
        all.add(sample.content());
        if (sample.ending().equals("pdf")) {
            try (var document = Loader.loadPDF(sample.content())) {
                for (var key : document.getDocument().getXrefTable().keySet()) {
                    if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                        try (var unpacked = stream.createRawInputStream()) {
                            all.add(unpacked.readAllBytes());
                        }
                        if (stream.getFilters() == null
                                || !stream.getFilters().toString().contains("DCT")) {
                            try (var unpacked = stream.createInputStream()) {
                                all.add(unpacked.readAllBytes());
                            }
                        }
                    }
                }
            }
        } else if (Cleaning.kindOf(sample).isPackage()) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(sample.content()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    all.add(zip.readAllBytes());
                }
            }
        }
        return all.stream();
    }
}
