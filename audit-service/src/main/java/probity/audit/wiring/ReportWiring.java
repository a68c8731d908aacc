package probity.audit.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import probity.audit.measure.Catalogue;
import probity.audit.report.Composition;
import probity.audit.report.Figures;
import probity.audit.report.Templates;

/** Which reports there are, and what counts for them. */
@Dependent
class ReportWiring {

    private static final String TEMPLATES = "/reports/templates.json";

    @Produces
    @Singleton
    Templates templates() {
        return Resources.read(TEMPLATES, Templates.class);
    }

    @Produces
    @Singleton
    Composition composition(Catalogue catalogue, Templates templates, Figures figures) {
        return new Composition(catalogue, templates, figures);
    }
}
