package probity.declarations.register;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Conditions that must all hold, with their values in order. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** For a statement that has its conditions. */
    static Where values(Object... values) {
        var where = new Where();
        where.values.addAll(List.of(values));
        return where;
    }

    Where and(String condition, Object... values) {
        conditions.add(condition);
        this.values.addAll(List.of(values));
        return this;
    }

    Where and(Where other) {
        conditions.addAll(other.conditions);
        values.addAll(other.values);
        return this;
    }

    /** At least one of them holds. */
    static Where any(List<Where> alternatives) {
        var any = new Where();
        alternatives.forEach(each -> any.values.addAll(each.values));
        any.conditions.add(alternatives.stream().map(Where::sql).collect(joining(" or ", "(", ")")));
        return any;
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object bound = switch (values.get(i)) {
                case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                case UUID[] ids -> connection.createArrayOf("uuid", ids);
                case String[] texts -> connection.createArrayOf("text", texts);
                case Object value -> value;
            };
            statement.setObject(i + 1, bound);
        }
    }
}
