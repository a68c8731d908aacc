package probity.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
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
        return Response.ok(toString(), MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(fileName))
                .build();
    }

    @Override
    public String toString() {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
