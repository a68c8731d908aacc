package probity.audit.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import probity.audit.report.Report;
import probity.audit.report.Report.Remark;
import probity.audit.testing.Shipped;

/** Page, PDF and table say the same. The PDFs lie in {@code target/reports} afterwards, to be looked at. */
@Tag("M-6")
class FormsTest {

    private static final Path TO_LOOK_AT = Path.of("target", "reports");

    private static final Printing PRINTING = new Printing(Shipped.templates());

    private static final Imprint WORKING_PAPER =
            Imprint.workingPaper(Shipped.templates().signatories());

    private static final HtmlForm HTML = new HtmlForm();

    private static final PdfForm PDF = new PdfForm();

    private static byte[] committee = new byte[0];

    @BeforeAll
    static void print() throws IOException {
        Files.createDirectories(TO_LOOK_AT);
        committee = pdf("committee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee", "executive-team", "directorate", "gifts-register"})
    void each_report_is_well_formed_and_can_be_bound(String template) throws Exception {
        Document page = parse(HTML.of(printed(template)));

        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        try (PDDocument document = Loader.loadPDF(pdf(template))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void a_page_runs_nothing_that_a_donor_is_called_and_loads_nothing() {
        String page = HTML.of(printed("committee"));

        assertThat(page)
                .contains("Æther &amp; &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; {report} \uFFFD 株式会社")
                .doesNotContain("<script", "src=", "@import", "url(");
    }

    @Test
    @Tag("M-5")
    void a_number_that_is_suppressed_is_said_to_be_so_in_each_form() throws IOException {
        Report report = SampleReport.of("committee");

        assertThat(HTML.of(printed("committee")))
                .contains(
                        "<th scope=\"row\" class=\"name\">Bribery</th><td>suppressed</td><td></td><td>suppressed</td>");
        assertThat(text(committee)).contains("Bribery suppressed suppressed");
        assertThat(CsvForm.of(report).toString())
                .contains(",concerns-received,,,by-kind,bribery,suppressed,,suppressed,,,");
    }

    @Test
    @Tag("M-3")
    void what_is_not_measured_is_said_to_be_so_in_each_form() throws IOException {
        String sentence = "Not measured: no published fact tells it yet.";

        assertThat(HTML.of(printed("committee"))).contains(sentence);
        assertThat(text(committee)).contains(sentence);
        assertThat(CsvForm.of(SampleReport.of("committee")).toString())
                .contains(",detriment-reports,,,,,,not measured,,,,,");
    }

    @Test
    void page_and_pdf_and_table_hold_the_same_numbers() throws IOException {
        assertThat(HTML.of(printed("committee"))).contains("<td>1,254</td>").doesNotContain("null");
        assertThat(text(committee)).contains("Total 1,254 1,251 +3").contains("Late 54 4 % 54 0");
        assertThat(CsvForm.of(SampleReport.of("committee")).toString())
                .contains(",gifts-declared,,,,total,1254,,1251,,3,48213,");
    }

    @Test
    void bars_stand_beside_the_numbers_that_they_are_drawn_from() {
        assertThat(HTML.of(printed("gifts-register")))
                .contains(
                        "<div class=\"bar now\" style=\"width:100%\"></div><div class=\"bar before\" style=\"width:100%\">");
    }

    @Test
    void the_pdf_can_be_read_aloud() throws IOException {
        try (PDDocument document = Loader.loadPDF(committee)) {
            var catalog = document.getDocumentCatalog();
            String metadata = new String(catalog.getMetadata().toByteArray(), UTF_8);

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Report on the code of conduct, Kensington and Chelsea, 1 April 2026 to 30 June 2026");
            assertThat(metadata).contains("pdfuaid").contains("pdfaid");
            assertThat(tags(catalog.getStructureTreeRoot()))
                    .contains(
                            "H1", "H2", "H3", "H4", "P", "Table", "THead", "TBody", "TR", "TH", "TD", "L", "LI",
                            "Link");
        }
    }

    @Test
    void each_font_is_in_the_pdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(committee)) {
            List<String> names = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    names.add(font.getName());
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(names).anyMatch(name -> name.endsWith("LiberationSans-Bold"));
        }
    }

    @Test
    void each_page_but_the_first_says_what_it_belongs_to_and_each_has_its_number() throws IOException {
        try (PDDocument document = Loader.loadPDF(committee)) {
            int pages = document.getNumberOfPages();
            var stripper = new PDFTextStripper();

            assertThat(IntStream.rangeClosed(1, pages)).allSatisfy(number -> {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                String text = stripper.getText(document);
                assertThat(text).contains("Page %d of %d".formatted(number, pages));
                if (number > 1) {
                    assertThat(text).contains("Kensington and Chelsea: Report on the code of conduct");
                }
            });
        }
    }

    @Test
    void the_checkpoint_is_printed() throws IOException {
        assertThat(text(committee)).contains("zVtbVuZUOnbX3zcXFqo8RxHbYKY2yVt3Vw4s9bWn7ng=");
    }

    @Test
    void commentary_stands_beside_its_section_under_the_post_and_runs_nothing() {
        Report report = SampleReport.of("committee");
        Report.Section gifts = report.sections().getLast();
        String page = HTML.of(PRINTING.print(
                new Report(
                        report.heading(),
                        report.evidence(),
                        List.of(gifts.with(List.of(new Remark("hr-director", "Fewer.\n\n<b>Why</b> {report}?"))))),
                WORKING_PAPER));

        assertThat(page)
                .contains("<p class=\"owner\">Commentary of the Director of HR</p>")
                .contains("<p>Fewer.</p>")
                .contains("<p>&lt;b&gt;Why&lt;/b&gt; {report}?</p>");
    }

    @Test
    void commentary_stands_above_the_numbers_of_its_section_in_the_table_too_and_is_no_formula() {
        Report report = SampleReport.of("committee");
        Report.Section gifts = report.sections().getLast();
        String table = CsvForm.of(new Report(
                        report.heading(),
                        report.evidence(),
                        List.of(gifts.with(List.of(
                                new Remark("hr-director", "=HYPERLINK(\"x\")\nFewer, \"as said\"."),
                                new Remark("audit-director", "Enough."))))))
                .toString();

        assertThat(table.lines().findFirst().orElseThrow()).endsWith(",root_hash,commentary_of,commentary");
        assertThat(table)
                .containsSubsequence(
                        ",%s,,,,,,,,,,,,48213,".formatted(gifts.name()),
                        ",hr-director,\"'=HYPERLINK(\"\"x\"\")\nFewer, \"\"as said\"\".\"\r\n",
                        ",audit-director,Enough.\r\n",
                        ",%s,".formatted(gifts.figures().getFirst().measure().name()));
    }

    private static Printed printed(String template) {
        return PRINTING.print(SampleReport.of(template), WORKING_PAPER);
    }

    private static byte[] pdf(String template) throws IOException {
        byte[] pdf = PDF.of(HTML.paged(printed(template)));
        Files.write(TO_LOOK_AT.resolve(template + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> tags(PDStructureNode node) {
        List<String> tags = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }

    private static Document parse(String page) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(UTF_8)));
    }
}
