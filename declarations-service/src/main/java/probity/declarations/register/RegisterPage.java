package probity.declarations.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the register, the newest offers first.
 *
 * @param next the cursor of what follows; absent at the end
 * @param asAt the last day whose facts count; absent if all do
 * @param knownAt the instant of which this is the knowledge: asked for again, it gets the same answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegisterPage(
        List<Entry> items, @Nullable String next, @Nullable LocalDate asAt, Instant knownAt) {}
