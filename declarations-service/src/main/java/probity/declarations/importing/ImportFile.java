package probity.declarations.importing;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import probity.chassis.http.Problem;

/** A table by its header's names. An empty cell is as good as none. */
record ImportFile(List<Row> rows, List<ImportFault> faults) {

    record Row(int number, Map<String, String> cells) {}

    static final int ROWS_MAX = 10_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    /** Ends the request if it is no table with that header; what is wrong in single rows is told with them. */
    static ImportFile read(byte[] body, Set<String> required, Set<String> optional) {
        List<List<String>> lines = lines(text(body));
        int[] filled = IntStream.range(0, lines.size())
                .filter(i -> !isBlank(lines.get(i)))
                .toArray();
        if (filled.length == 0) {
            throw unreadable("The file is empty. Its first row names the columns.");
        }
        List<String> header = lines.get(filled[0]);
        checkHeader(header, required, optional);
        if (filled.length > ROWS_MAX + 1) {
            throw unreadable("The file may have %d rows at most. Send it in parts.".formatted(ROWS_MAX));
        }
        List<Row> rows = new ArrayList<>();
        List<ImportFault> faults = new ArrayList<>();
        for (int i : Arrays.copyOfRange(filled, 1, filled.length)) {
            if (lines.get(i).size() == header.size()) {
                rows.add(new Row(i + 1, cells(header, lines.get(i))));
            } else {
                faults.add(new ImportFault(i + 1, "", "has not as many cells as the header"));
            }
        }
        return new ImportFile(rows, faults);
    }

    /** Such a row says nothing, and counts all the same: a spreadsheet numbers it. */
    private static boolean isBlank(List<String> line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static String text(byte[] body) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw unreadable("The file is not in UTF-8. Save it as CSV UTF-8.");
        }
    }

    private static List<List<String>> lines(String text) {
        try (MappingIterator<List<String>> lines =
                CSV.readerForListOf(String.class).readValues(text)) {
            return lines.readAll();
        } catch (IOException | RuntimeException _) {
            throw unreadable("The file is no CSV: a quote is opened and not closed, or stands where none may.");
        }
    }

    private static void checkHeader(List<String> header, Set<String> required, Set<String> optional) {
        Set<String> names = new TreeSet<>(header);
        Set<String> known = new TreeSet<>(required);
        known.addAll(optional);
        if (names.size() < header.size() || !names.containsAll(required) || !known.containsAll(names)) {
            throw unreadable("The first row must name the columns %s, and may name %s, each once."
                    .formatted(String.join(", ", new TreeSet<>(required)), String.join(", ", new TreeSet<>(optional))));
        }
    }

    private static Map<String, String> cells(List<String> header, List<String> line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!line.get(i).isBlank()) {
                cells.put(header.get(i), line.get(i));
            }
        }
        return cells;
    }

    private static WebApplicationException unreadable(String sentence) {
        return Problem.of(BAD_REQUEST, "unreadable-file", sentence).thrown();
    }
}
