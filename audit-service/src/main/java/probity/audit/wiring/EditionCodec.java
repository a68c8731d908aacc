package probity.audit.wiring;

import probity.audit.edition.EditionEvent;
import probity.audit.edition.EditionEvent.ReportDrafted;
import probity.audit.edition.EditionEvent.ReportPublished;
import probity.audit.edition.EditionEvent.ReportRedrafted;
import probity.audit.edition.EditionEvent.ReportSignedOff;
import probity.audit.edition.EditionEvent.ReportSuperseded;
import probity.audit.edition.EditionEvent.ReportWithdrawn;
import probity.audit.edition.EditionEvent.SectionCommented;
import probity.audit.edition.EditionEvent.SignOffsTakenBack;
import probity.chassis.log.JsonEventCodec;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class EditionCodec extends JsonEventCodec<EditionEvent> {

    @Override
    public String category() {
        return "report";
    }

    @Override
    protected String nameOf(EditionEvent event) {
        return switch (event) {
            case ReportDrafted _ -> "report-drafted.v1";
            case ReportRedrafted _ -> "report-redrafted.v1";
            case SectionCommented _ -> "section-commented.v1";
            case ReportSignedOff _ -> "report-signed-off.v1";
            case SignOffsTakenBack _ -> "sign-offs-taken-back.v1";
            case ReportWithdrawn _ -> "report-withdrawn.v1";
            case ReportPublished _ -> "report-published.v1";
            case ReportSuperseded _ -> "report-superseded.v1";
        };
    }

    @Override
    protected Class<? extends EditionEvent> typeOf(String name) {
        return switch (name) {
            case "report-drafted.v1" -> ReportDrafted.class;
            case "report-redrafted.v1" -> ReportRedrafted.class;
            case "section-commented.v1" -> SectionCommented.class;
            case "report-signed-off.v1" -> ReportSignedOff.class;
            case "sign-offs-taken-back.v1" -> SignOffsTakenBack.class;
            case "report-withdrawn.v1" -> ReportWithdrawn.class;
            case "report-published.v1" -> ReportPublished.class;
            case "report-superseded.v1" -> ReportSuperseded.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
