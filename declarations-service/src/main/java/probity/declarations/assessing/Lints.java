package probity.declarations.assessing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.KnownLaw;
import probity.declarations.code.Lint;

/** The lint of each version, made once: what a version says changes only where it was silent. */
@Singleton
class Lints {

    private static final String LAW = "/lint/known-law.json";

    /** What applies where a file is silent. */
    private static final String STANDARD = "/practice/standard.json";

    private final KnownLaw law = read(LAW, new TypeReference<>() {});
    private final Map<String, Object> standard = read(STANDARD, new TypeReference<>() {});
    private final Map<CodeVersion, Made> made = new ConcurrentHashMap<>();

    private record Made(Map<String, Object> of, Lint.Report report) {}

    Lint.Report of(CodeDocument document) {
        Map<String, Object> content = document.content();
        return made.compute(
                        document.code().id(),
                        (_, before) -> before != null && before.of().equals(content)
                                ? before
                                : new Made(content, Lint.of(document, law, standard)))
                .report();
    }

    private static <T> T read(String path, TypeReference<T> type) {
        try (InputStream file = Objects.requireNonNull(Lints.class.getResourceAsStream(path), path)) {
            return JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
