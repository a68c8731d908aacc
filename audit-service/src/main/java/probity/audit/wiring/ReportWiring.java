package probity.audit.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import probity.audit.edition.Edition;
import probity.audit.edition.EditionCommand;
import probity.audit.edition.EditionDecider;
import probity.audit.edition.EditionEvent;
import probity.audit.edition.Typesetter;
import probity.audit.measure.Catalogue;
import probity.audit.report.Composition;
import probity.audit.report.Figures;
import probity.audit.report.Templates;
import probity.chassis.command.Aggregate;

/** Which reports there are, what counts for them, and what becomes of them. */
@Dependent
class ReportWiring {

    private static final String TEMPLATES = "/reports/templates.json";

    @Produces
    @Singleton
    Templates templates(AuditConfig config) {
        return Resources.read(TEMPLATES, Templates.class).naming(config.authorityNames());
    }

    @Produces
    @Singleton
    Composition composition(Catalogue catalogue, Templates templates, Figures figures) {
        return new Composition(catalogue, templates, figures);
    }

    @Produces
    @Singleton
    Aggregate<Edition, EditionCommand, EditionEvent> editions(Typesetter typesetter) {
        return new Aggregate<>(new EditionDecider(typesetter), new EditionCodec());
    }
}
