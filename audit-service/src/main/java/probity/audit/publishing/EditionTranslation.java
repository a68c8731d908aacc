package probity.audit.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import probity.audit.edition.Document;
import probity.audit.edition.EditionEvent;
import probity.audit.edition.EditionEvent.ReportDrafted;
import probity.audit.edition.EditionEvent.ReportPublished;
import probity.audit.edition.EditionEvent.ReportRedrafted;
import probity.audit.edition.EditionEvent.ReportSignedOff;
import probity.audit.edition.EditionEvent.ReportSuperseded;
import probity.audit.edition.EditionEvent.ReportWithdrawn;
import probity.audit.edition.EditionEvent.SectionCommented;
import probity.audit.edition.EditionEvent.SignOffsTakenBack;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;

/**
 * Which reports were published: not what they say, but the hash of it, so that whoever was handed one can prove that it
 * is what was published. Of drafts nothing is told.
 */
public final class EditionTranslation implements Translation<EditionEvent> {

    private static final String PUBLISHED = "probity.audit.report-published.v1";

    private static final String SUPERSEDED = "probity.audit.report-superseded.v1";

    private static final JsonMapper JSON = new JsonMapper();

    private final EventCodec<EditionEvent> codec;

    public EditionTranslation(EventCodec<EditionEvent> codec) {
        this.codec = codec;
    }

    @Override
    public EventCodec<EditionEvent> codec() {
        return codec;
    }

    @Override
    public List<Fact> facts(Recorded<EditionEvent> recorded) {
        UUID report = recorded.stream().id();
        return switch (recorded.event()) {
            case ReportPublished(var document, var _) ->
                List.of(fact(recorded, PUBLISHED, published(report, document)));
            case ReportSuperseded(var by, var _, var _) ->
                List.of(fact(recorded, SUPERSEDED, new probity.contracts.audit.ReportSuperseded(report, by)));
            case ReportDrafted _,
                    ReportRedrafted _,
                    SectionCommented _,
                    ReportSignedOff _,
                    SignOffsTakenBack _,
                    ReportWithdrawn _ -> List.of();
        };
    }

    /** What was published says of itself what it is. */
    private static probity.contracts.audit.ReportPublished published(UUID report, Document document) {
        JsonNode whole = read(document);
        JsonNode heading = whole.path("heading");
        return new probity.contracts.audit.ReportPublished(
                report,
                heading.path("template").textValue(),
                LocalDate.parse(heading.at("/period/from").textValue()),
                LocalDate.parse(heading.at("/period/to").textValue()),
                heading.path("directorate").textValue(),
                document.sha256(),
                whole.at("/evidence/size").longValue(),
                whole.at("/evidence/rootHash").textValue());
    }

    private static JsonNode read(Document document) {
        try {
            return JSON.readTree(document.json());
        } catch (JsonProcessingException _) {
            throw new IllegalStateException("what was published is no JSON: " + document);
        }
    }

    private static Fact fact(Recorded<EditionEvent> recorded, String type, Object body) {
        var provenance = recorded.provenance();
        return new Fact(
                type,
                Audience.AUTHORITY,
                recorded.stream().id(),
                provenance.authority(),
                provenance.occurredAt(),
                body);
    }
}
