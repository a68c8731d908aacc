package probity.declarations.code;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The six codes as they are shipped, for tests of all features. */
public final class ShippedCodes implements Codes {

    public static final String WESTMINSTER_STAFF = "westminster-staff";
    public static final String KENSINGTON_OFFICERS = "rbkc-officers";
    public static final String KENSINGTON_CONSTITUTION = "rbkc-constitution";
    public static final String WESTMINSTER_MEMBERS = "westminster-members";
    public static final String MODEL_MEMBERS = "lga-members";
    public static final String LEICESTER_STAFF = "leicester-staff";

    public static final List<String> NAMES = List.of(
            WESTMINSTER_STAFF,
            KENSINGTON_OFFICERS,
            KENSINGTON_CONSTITUTION,
            WESTMINSTER_MEMBERS,
            MODEL_MEMBERS,
            LEICESTER_STAFF);

    private static final List<CodeDocument> ALL =
            NAMES.stream().map(ShippedCodes::read).toList();

    @Override
    public List<CodeDocument> all() {
        return ALL;
    }

    public static Code of(String name) {
        return ALL.get(NAMES.indexOf(name)).code();
    }

    private static CodeDocument read(String name) {
        try (InputStream file = ShippedCodes.class.getResourceAsStream("/codes/%s.json".formatted(name))) {
            return CodeDocument.of(new ObjectMapper()
                    .readValue(Objects.requireNonNull(file, name), new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
