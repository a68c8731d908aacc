package probity.audit.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import probity.audit.report.Report;
import probity.audit.report.Report.Remark;
import probity.audit.testing.Shipped;

/** veraPDF, which is not ours, finds nothing in the PDFs that their standards forbid. */
@Tag("M-6")
class PdfCheckedByOthersTest {

    private static final Printing PRINTING = new Printing(Shipped.templates());

    private static final Imprint WORKING_PAPER =
            Imprint.workingPaper(Shipped.templates().signatories());

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({
        "committee, PDFUA_1", "committee, PDFA_2_A",
        "executive-team, PDFUA_1", "executive-team, PDFA_2_A",
        "directorate, PDFUA_1", "directorate, PDFA_2_A",
        "gifts-register, PDFUA_1", "gifts-register, PDFA_2_A",
    })
    void a_report_is_what_it_says_it_is(String template, PDFAFlavour flavour) throws Exception {
        assertFaultless(SampleReport.of(template), WORKING_PAPER, flavour);
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void with_commentary_and_all_that_is_printed_on_what_was_superseded_it_is_so_too(PDFAFlavour flavour)
            throws Exception {
        Report report = SampleReport.of("committee");
        var said = List.of(new Remark("hr-director", "Fewer.\n\nAnd why."));
        var commented = new Report(
                report.heading(),
                report.evidence(),
                report.sections().stream().map(section -> section.with(said)).toList());
        var signed = Map.of("hr-director", Instant.parse("2026-07-13T09:00:00Z"));
        var imprint = new Imprint(
                "Superseded",
                "A later version stands in its place.",
                WORKING_PAPER.signatories(),
                signed,
                "0".repeat(64));

        assertFaultless(commented, imprint, flavour);
    }

    private static void assertFaultless(Report report, Imprint imprint, PDFAFlavour flavour) throws Exception {
        byte[] pdf = new PdfForm().of(new HtmlForm().paged(PRINTING.print(report, imprint)));

        ValidationResult result = judged(pdf, flavour);
        assertThat(faults(result)).isEmpty();
        assertThat(result.isCompliant()).isTrue();
        assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
    }

    private static ValidationResult judged(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }

    private static List<String> faults(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(fault -> fault.getRuleId().getClause() + ": " + fault.getMessage())
                .distinct()
                .toList();
    }
}
