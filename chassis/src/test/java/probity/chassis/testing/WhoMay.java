package probity.chassis.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table that says who may do what with which thing, read from a text that people can review:
 *
 * <pre>
 * keepers = monitoring-officer deputy
 *
 * GET  /api/v1/gifts               | gift | * own; o manager stranger elsewhere
 * POST /api/v1/gifts/{id}/decision | gift | + manager keepers; 404 stranger
 *      {"verdict": "keep"}
 * </pre>
 *
 * {@code +} is let in, {@code *} is let in and shown the thing, {@code o} is let in and shown nothing of it, a number is
 * the status of a refusal. Who is not named gets 403; {@link #ELSEWHERE}, who has every role, 404 where a thing is named;
 * {@link #NOBODY} 401. Below stands the body of the request.
 */
final class WhoMay {

    static final String NOBODY = "nobody";

    static final String ELSEWHERE = "elsewhere";

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    sealed interface Expected {
        record LetIn(Shown shown) implements Expected {}

        record Refused(int status) implements Expected {}
    }

    enum Shown {
        ANYTHING,
        THE_THING,
        NOTHING_OF_IT
    }

    /**
     * What is asked in one way.
     *
     * @param query with its question mark, or empty
     * @param body empty if there is none
     */
    record Row(String method, String path, String query, String thing, Map<String, Expected> named, String body) {

        String operation() {
            return method + " " + path;
        }

        boolean changes() {
            return !method.equals("GET");
        }

        boolean namesAThing() {
            return path.contains("{");
        }

        Expected of(String caller) {
            return named.getOrDefault(
                    caller,
                    new Expected.Refused(
                            switch (caller) {
                                case NOBODY -> UNAUTHORIZED;
                                case ELSEWHERE -> namesAThing() ? NOT_FOUND : FORBIDDEN;
                                default -> FORBIDDEN;
                            }));
        }

        Row with(String line) {
            return new Row(method, path, query, thing, named, body + line.strip() + "\n");
        }
    }

    private final Map<String, List<String>> groups = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    WhoMay(String table) {
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
    }

    List<Row> rows() {
        return rows;
    }

    private void read(String line) {
        if (line.startsWith(" ")) {
            rows.add(rows.removeLast().with(line));
        } else if (line.contains("|")) {
            rows.add(row(line.split("\\|", -1)));
        } else {
            String[] group = line.split("=", 2);
            groups.put(group[0].strip(), callers(words(group[1])));
        }
    }

    private Row row(String[] columns) {
        String[] operation = columns[0].strip().split("\\s+", 2);
        int query = operation[1].indexOf('?');
        return new Row(
                operation[0],
                query < 0 ? operation[1] : operation[1].substring(0, query),
                query < 0 ? "" : operation[1].substring(query),
                columns[1].strip(),
                expected(columns[2]),
                "");
    }

    private Map<String, Expected> expected(String column) {
        Map<String, Expected> expected = new HashMap<>();
        for (String part : column.split(";", -1)) {
            String[] words = words(part);
            callers(Arrays.copyOfRange(words, 1, words.length))
                    .forEach(caller -> expected.put(caller, expected(words[0].charAt(0), words[0])));
        }
        return expected;
    }

    private static Expected expected(char sign, String word) {
        return switch (sign) {
            case '+' -> new Expected.LetIn(Shown.ANYTHING);
            case '*' -> new Expected.LetIn(Shown.THE_THING);
            case 'o' -> new Expected.LetIn(Shown.NOTHING_OF_IT);
            default -> new Expected.Refused(Integer.parseInt(word));
        };
    }

    private List<String> callers(String[] words) {
        return Stream.of(words)
                .flatMap(word -> groups.getOrDefault(word, List.of(word)).stream())
                .toList();
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
