package probity.audit.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A report as a page: well-formed, in one piece, with nothing to load from anywhere. */
final class HtmlForm {

    private static final String HTML = Variant.TEXT_HTML;

    /** What no XML may hold. Donors are called what somebody typed. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\r\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String REPLACEMENT = "\uFFFD";

    private final Template page;
    private final RawString style;

    HtmlForm() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .build();
        this.page = engine.parse(read("/reports/report.html"), Variant.forContentType(HTML));
        this.style = new RawString(read("/reports/report.css"));
    }

    String of(Printed report) {
        return render(report, false);
    }

    /** The same as what the PDF is made of: with bookmarks, which no browser knows. */
    String paged(Printed report) {
        return render(report, true);
    }

    private String render(Printed report, boolean paged) {
        String whole = page.data("report", report)
                .data("style", style)
                .data("paged", paged)
                .render();
        return NO_XML.matcher(whole).replaceAll(REPLACEMENT);
    }

    private static String read(String path) {
        try (InputStream file = Objects.requireNonNull(HtmlForm.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
