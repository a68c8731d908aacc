package probity.concerns.keeping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.BadInput;

/**
 * A form with a file in it, as a page without scripts sends it, read while it arrives: first the fields, then the file.
 * Nothing of it is written anywhere, which is why no library does it.
 */
public final class FormUpload {

    private static final String FILE = "file";

    private static final String DISPOSITION = "content-disposition:";

    private static final int FIELD_MAX = 4 << 10;

    private static final int LINE_MAX = 4 << 10;

    private static final int FIELDS_MAX = 10;

    private static final int HEAD_LINES_MAX = 20;

    private static final int FILE_NAME_MAX = 255;

    private static final int BUFFER = 32 << 10;

    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/form-data\\s*;.*boundary=\"?([0-9A-Za-z'()+_,./:=? -]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");

    private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    private static final Pattern ENCODED_NAME = Pattern.compile(";\\s*filename\\*=(?:UTF-8|utf-8)''([^;\\s]+)");

    private final InputStream in;
    private final byte[] end;
    private final Map<String, String> fields = new HashMap<>();
    private String fileName = "";

    private FormUpload(InputStream in, String boundary) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.end = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    }

    /**
     * Reads up to where the file begins.
     *
     * @param allowed the fields that may stand before it
     */
    public static FormUpload read(@Nullable String contentType, InputStream body, Set<String> allowed)
            throws IOException {
        Matcher boundary = BOUNDARY.matcher(Optional.ofNullable(contentType).orElse(""));
        if (!boundary.matches()) {
            throw new BadInput("form", "is not sent as a form with a file is: as multipart/form-data with a boundary");
        }
        var form = new FormUpload(body, boundary.group(1).strip());
        form.readFields(allowed);
        return form;
    }

    /** What was filled in: a page sends the fields that were left blank, too. */
    public @Nullable String field(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    /** As its sender calls it; empty if they do not. */
    public String fileName() {
        return fileName;
    }

    private void readFields(Set<String> allowed) throws IOException {
        if (!("\r\n" + line()).equals(new String(end, ISO_8859_1))) {
            throw new BadInput("form", "does not begin with its boundary");
        }
        for (int i = 0; i < FIELDS_MAX; i++) {
            String head = head();
            String name = group(NAME, head).orElseThrow(() -> new BadInput("form", "has a part without a name"));
            if (name.equals(FILE)) {
                fileName = group(ENCODED_NAME, head)
                        .map(FormUpload::decoded)
                        .or(() -> group(FILE_NAME, head))
                        .orElse("");
                if (fileName.length() > FILE_NAME_MAX) {
                    throw new BadInput(FILE, "has a name of more than %d characters".formatted(FILE_NAME_MAX));
                }
                return;
            }
            if (!allowed.contains(name)) {
                throw new BadInput(name, "is unknown");
            }
            keep(name, content().readNBytes(FIELD_MAX + 1));
        }
        throw new BadInput("form", "has too many fields");
    }

    private void keep(String name, byte[] value) throws IOException {
        if (value.length > FIELD_MAX) {
            throw new BadInput(name, "is longer than %d bytes".formatted(FIELD_MAX));
        }
        if (fields.put(name, new String(value, UTF_8)) != null) {
            throw new BadInput(name, "is there more than once");
        }
        line();
    }

    private String head() throws IOException {
        String disposition = "";
        for (int lines = 0; lines < HEAD_LINES_MAX; lines++) {
            String line = line();
            if (line.isEmpty()) {
                return disposition;
            }
            if (line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length())) {
                disposition = line;
            }
        }
        throw new BadInput("form", "has a part with too many lines before its content");
    }

    /** Up to the end of a line. */
    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        while (next != '\n') {
            if (next < 0 || line.size() > LINE_MAX) {
                throw new BadInput("form", "ends before its file, or has no end where a line should have one");
            }
            line.write(next);
            next = in.read();
        }
        String text = line.toString(UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static Optional<String> group(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(found -> found.group(1));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException _) {
            throw new BadInput(FILE, "has a name that is not encoded as it should be");
        }
    }

    /** The file. It ends where its boundary stands; if that never comes, it was cut off. */
    public InputStream content() {
        return new InputStream() {

            private boolean ended;

            @Override
            public int read() throws IOException {
                if (ended) {
                    return -1;
                }
                int next = in.read();
                if (next < 0) {
                    throw new EOFException("the form was cut off");
                }
                ended = next == end[0] && endFollows();
                return ended ? -1 : next;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = 0;
                while (read < length) {
                    int next = read();
                    if (next < 0) {
                        return read == 0 ? -1 : read;
                    }
                    into[from + read] = (byte) next;
                    read++;
                }
                return read;
            }
        };
    }

    /** Passes the boundary if the rest of it is what follows. */
    private boolean endFollows() throws IOException {
        in.mark(end.length);
        for (int i = 1; i < end.length; i++) {
            if (in.read() != end[i]) {
                in.reset();
                return false;
            }
        }
        return true;
    }
}
