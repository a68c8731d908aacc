package probity.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as RFC 4180 text. What a spreadsheet would take for a formula is led by an apostrophe, so that nothing that
 * somebody typed runs on the machine of somebody who opens the file.
 */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final List<List<String>> rows = new ArrayList<>();

    public Csv(String... header) {
        rows.add(List.of(header));
    }

    public Csv row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row has %d cells, the header has %d"
                    .formatted(cells.length, rows.getFirst().size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** As a file to keep. */
    public Response toResponse(String fileName) {
        return file(fileName, toString());
    }

    /**
     * The same for a table that is too long to be held: each row leaves as it comes.
     *
     * @param rows hands over one row after the other, each with as many cells as the header
     */
    public static Response streamed(String fileName, List<String> header, Consumer<Consumer<List<String>>> rows) {
        StreamingOutput body = out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            try {
                writer.write(line(header));
                rows.accept(row -> write(writer, row));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            writer.flush();
        };
        return file(fileName, body);
    }

    private static Response file(String fileName, Object body) {
        return Response.ok(body, MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(fileName))
                .build();
    }

    private static void write(Writer writer, List<String> row) {
        try {
            writer.write(line(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rows.stream().map(Csv::line).collect(Collectors.joining());
    }

    private static String line(List<String> row) {
        return row.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
