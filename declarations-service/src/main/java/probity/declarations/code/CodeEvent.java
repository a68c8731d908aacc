package probity.declarations.code;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What has happened to a code that an authority runs. */
public sealed interface CodeEvent {

    /**
     * A version came from a file, and not by the sign-offs that a code may ask for.
     *
     * @param document all that the file says
     */
    record CodeImported(CodeId code, int version, LocalDate inForceFrom, Map<String, Object> document)
            implements CodeEvent {
        public CodeImported {
            document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        }
    }
}
