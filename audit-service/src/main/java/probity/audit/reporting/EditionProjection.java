package probity.audit.reporting;

import java.util.Set;
import java.util.UUID;
import probity.audit.edition.EditionEvent;
import probity.audit.edition.EditionEvent.ReportDrafted;
import probity.audit.edition.EditionEvent.ReportPublished;
import probity.audit.edition.EditionEvent.ReportRedrafted;
import probity.audit.edition.EditionEvent.ReportSignedOff;
import probity.audit.edition.EditionEvent.ReportSuperseded;
import probity.audit.edition.EditionEvent.ReportWithdrawn;
import probity.audit.edition.EditionEvent.SectionCommented;
import probity.audit.edition.EditionEvent.SignOffsTakenBack;
import probity.audit.report.Report.Heading;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;

/** The rows of the list of reports. */
public final class EditionProjection implements Projection<EditionEvent> {

    static final String NAME = "edition.v1";

    private static final String DRAFT = """
            insert into edition (edition, authority, position, status, template, quarter, directorate)
            values (?, ?, ?, 'draft', ?, ?, ?)
            """;

    private static final String PUBLISH = "update edition set status = 'published', published_at = ? where edition = ?";

    private static final String WITHDRAW = "update edition set status = 'withdrawn' where edition = ?";

    private static final String SUPERSEDE = "update edition set status = 'superseded' where edition = ?";

    private final EventCodec<EditionEvent> codec;

    public EditionProjection(EventCodec<EditionEvent> codec) {
        this.codec = codec;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("edition");
    }

    @Override
    public EventCodec<EditionEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<EditionEvent> recorded, RowChanges rows) {
        UUID edition = recorded.stream().id();
        switch (recorded.event()) {
            case ReportDrafted drafted -> {
                Heading heading = drafted.figures().heading();
                rows.change(
                        edition,
                        DRAFT,
                        edition,
                        recorded.provenance().authority().id(),
                        recorded.position(),
                        heading.template(),
                        heading.on().toString(),
                        heading.directorate());
            }
            case ReportPublished(var _, var at) -> rows.change(edition, PUBLISH, at, edition);
            case ReportWithdrawn _ -> rows.change(edition, WITHDRAW, edition);
            case ReportSuperseded _ -> rows.change(edition, SUPERSEDE, edition);
            case ReportRedrafted _, SectionCommented _, ReportSignedOff _, SignOffsTakenBack _ -> {}
        }
    }
}
