package probity.declarations.provisioning;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A filter as a condition on the rows of accounts. What is personal lies there as a keyed hash, so it can be asked for
 * as a whole and not by its parts.
 */
final class UserFilter {

    /** A condition with its values, each a text or a boolean. */
    record Condition(String sql, List<Object> values) {

        static final Condition ALL = new Condition("true", List.of());
    }

    private static final Set<String> HASHED = Set.of("user_name", "email", "employee_number");

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("externalid", "id"),
            Map.entry("username", "user_name"),
            Map.entry("emails", "email"),
            Map.entry("emails.value", "email"),
            Map.entry("active", "active"),
            Map.entry("title", "title"),
            Map.entry("usertype", "user_type"),
            Map.entry("meta.resourcetype", "'user'"),
            Map.entry("enterprise.employeenumber", "employee_number"),
            Map.entry("enterprise.department", "department"),
            Map.entry("enterprise.manager", "manager"),
            Map.entry("enterprise.manager.value", "manager"));

    private final UnaryOperator<String> hash;

    /** The hash is of the text in lower case: names of accounts and addresses have no case. */
    UserFilter(UnaryOperator<String> hash) {
        this.hash = hash;
    }

    Condition read(String filter) {
        try {
            return condition(Filter.fromString(filter), "");
        } catch (ScimException | IllegalArgumentException _) {
            throw invalid("The filter cannot be read.");
        }
    }

    private Condition condition(Filter filter, String within) {
        return switch (filter.getFilterType()) {
            case AND -> joined(filter, " and ", within);
            case OR -> joined(filter, " or ", within);
            case NOT -> {
                var inner = condition(requireNonNull(filter.getInvertedFilter()), within);
                yield new Condition("not " + inner.sql(), inner.values());
            }
            case COMPLEX_VALUE -> condition(requireNonNull(filter.getValueFilter()), name(filter) + ".");
            case PRESENT -> new Condition("(%s is not null)".formatted(column(filter, within)), List.of());
            case EQUAL, NOT_EQUAL, CONTAINS, STARTS_WITH, ENDS_WITH -> comparison(filter, within);
            case GREATER_THAN, GREATER_OR_EQUAL, LESS_THAN, LESS_OR_EQUAL ->
                throw invalid("Nothing here can be asked for by gt, ge, lt or le.");
        };
    }

    private Condition joined(Filter filter, String word, String within) {
        List<Condition> parts = requireNonNull(filter.getCombinedFilters()).stream()
                .map(part -> condition(part, within))
                .toList();
        List<Object> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values()));
        return new Condition(parts.stream().map(Condition::sql).collect(Collectors.joining(word, "(", ")")), values);
    }

    private Condition comparison(Filter filter, String within) {
        if ((within + name(filter)).equals("emails.type")) {
            return new Condition("(email is not null and 'work' = ?)", List.of(text(filter)));
        }
        String column = column(filter, within);
        FilterType type = filter.getFilterType();
        boolean whole = type == FilterType.EQUAL || type == FilterType.NOT_EQUAL;
        if (!whole && (HASHED.contains(column) || column.equals("active"))) {
            throw invalid("This attribute can be asked for by eq, ne and pr alone.");
        }
        Object value = value(filter, column);
        return switch (type) {
            case EQUAL -> leaf(column + " = ?", value);
            case NOT_EQUAL -> leaf(column + " is distinct from ?", value);
            case CONTAINS -> leaf("strpos(%s, ?) > 0".formatted(column), value);
            case STARTS_WITH -> leaf("starts_with(%s, ?)".formatted(column), value);
            default -> leaf("starts_with(reverse(%s), reverse(?))".formatted(column), value);
        };
    }

    /** What is absent is neither equal to anything nor unknown. */
    private static Condition leaf(String sql, Object value) {
        return new Condition("coalesce(" + sql + ", false)", List.of(value));
    }

    private Object value(Filter filter, String column) {
        ValueNode value = requireNonNull(filter.getComparisonValue());
        if (column.equals("active")) {
            if (!value.isBoolean()) {
                throw invalid("active is true or false.");
            }
            return value.booleanValue();
        }
        String text = text(filter);
        return HASHED.contains(column) ? hash.apply(text) : text;
    }

    private static String text(Filter filter) {
        return requireNonNull(filter.getComparisonValue()).asText().toLowerCase(Locale.ROOT);
    }

    private static String column(Filter filter, String within) {
        String column = COLUMNS.get(within + name(filter));
        if (column == null) {
            throw invalid("Users cannot be asked for by this attribute.");
        }
        return column;
    }

    private static String name(Filter filter) {
        Path path = requireNonNull(filter.getAttributePath());
        String elements = StreamSupport.stream(path.spliterator(), false)
                .map(element -> element.getValueFilter() == null ? element.getAttribute() : "?")
                .collect(Collectors.joining("."))
                .toLowerCase(Locale.ROOT);
        boolean enterprise = requireNonNullElse(path.getSchemaUrn(), "").equalsIgnoreCase(Scim.ENTERPRISE);
        return enterprise ? "enterprise." + elements : elements;
    }

    private static WebApplicationException invalid(String detail) {
        return Scim.error(400, "invalidFilter", detail);
    }
}
