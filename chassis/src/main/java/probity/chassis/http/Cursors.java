package probity.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import probity.chassis.sealing.OpaqueTokens;

/** Cursors that tell the client nothing: the sort key of the last row it has seen, sealed for one list. */
@Singleton
public final class Cursors {

    private static final JsonMapper JSON = new JsonMapper();

    private final OpaqueTokens tokens;

    public Cursors(OpaqueTokens tokens) {
        this.tokens = tokens;
    }

    /** The sort key after which to go on; empty at the beginning. */
    public Optional<List<String>> after(String list, Paging paging) {
        return Optional.ofNullable(paging.cursor)
                .map(cursor -> tokens.open(use(list), cursor)
                        .map(Cursors::read)
                        .orElseThrow(() -> new BadInput("cursor", "was not given out for this list")));
    }

    /** The rows that were asked for, of which there is one more if anything follows. No two rows share a sort key. */
    public <T> Page<T> page(String list, Paging paging, List<T> rows, Function<T, List<String>> sortKey) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, paging.limit());
        return new Page<>(items, next(list, sortKey.apply(items.getLast())));
    }

    /** The same of a list so short that it is held whole, in the order of its keys. */
    public <T> Page<T> cut(String list, Paging paging, List<T> all, Function<T, String> key) {
        String after = after(list, paging).map(List::getFirst).orElse("");
        List<T> rows = all.stream()
                .filter(each -> key.apply(each).compareTo(after) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return page(list, paging, rows, row -> List.of(key.apply(row)));
    }

    /** The cursor behind a row, for a list that knows by itself whether anything follows. */
    public String next(String list, List<String> sortKey) {
        return tokens.seal(use(list), write(sortKey));
    }

    private static String use(String list) {
        return "cursor of " + list;
    }

    private static String write(List<String> sortKey) {
        try {
            return JSON.writeValueAsString(sortKey);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write a cursor", e);
        }
    }

    private static List<String> read(String cursor) {
        try {
            return List.of(JSON.readValue(cursor, String[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot read a cursor", e);
        }
    }
}
