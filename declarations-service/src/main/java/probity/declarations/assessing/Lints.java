package probity.declarations.assessing;

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

/** The lint of each version, made once: what a version says never changes. */
@Singleton
class Lints {

    private static final String LAW = "/lint/known-law.json";

    private final KnownLaw law = read();
    private final Map<CodeVersion, Lint.Report> made = new ConcurrentHashMap<>();

    Lint.Report of(CodeDocument document) {
        return made.computeIfAbsent(document.code().id(), _ -> Lint.of(document, law));
    }

    private static KnownLaw read() {
        try (InputStream file = Objects.requireNonNull(Lints.class.getResourceAsStream(LAW), LAW)) {
            return JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, KnownLaw.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
