package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An authority runs this version of a code from a day on. The document is the whole code, in the order of its file. */
public record CodeAdopted(
        String code, int version, LocalDate inForceFrom, boolean imported, Map<String, Object> document) {

    public CodeAdopted {
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    }
}
