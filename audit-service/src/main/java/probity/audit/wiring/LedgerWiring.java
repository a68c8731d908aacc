package probity.audit.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import probity.audit.exporting.CheckpointExport;
import probity.audit.ledger.Cosignatures;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.Notary;
import probity.audit.ledger.SignedCheckpoints;
import probity.audit.listening.Hearing;
import probity.audit.listening.Leavers;
import probity.audit.listening.Rebuild;
import probity.audit.measure.Catalogue;
import probity.audit.measure.ValueBand;
import probity.audit.measure.ValueBands;
import probity.audit.witnessing.Witnesses;
import probity.chassis.identity.Standing;
import probity.chassis.lease.Errand;
import probity.chassis.log.EventLog;
import probity.chassis.merkle.SigningKey;
import probity.chassis.relay.KafkaAccess;

/** The ledger, who signs it, and what is heard into it. */
@Dependent
class LedgerWiring {

    private static final String BANDS = "/figures/gift-value-bands.json";

    private static final String MEASURES = "/measures/measures.json";

    @Produces
    @Singleton
    LedgerReader ledgers(DataSource dataSource) {
        return new LedgerReader(dataSource);
    }

    @Produces
    @Singleton
    SignedCheckpoints checkpoints(DataSource dataSource) {
        return new SignedCheckpoints(dataSource);
    }

    @Produces
    @Singleton
    Notary notary(LedgerReader ledgers, AuditConfig config, EventLog log, Clock clock) {
        return new Notary(ledgers, SigningKey.read(config.checkpointKeyFile()), log, clock);
    }

    @Produces
    @Singleton
    Witnesses witnesses(AuditConfig config) {
        return Witnesses.read(config.witnessesFile());
    }

    @Produces
    @Singleton
    Cosignatures cosignatures(EventLog log, Clock clock) {
        return new Cosignatures(log, clock);
    }

    @Produces
    @Singleton
    NotaryRound round(Notary notary, AuditConfig config) {
        return new NotaryRound(notary, config.checkpointEvery());
    }

    @Produces
    @Singleton
    CheckpointExport export(AuditConfig config, LedgerReader ledgers, SignedCheckpoints checkpoints) {
        return new CheckpointExport(config.checkpointFolder(), ledgers, checkpoints);
    }

    @Produces
    @Singleton
    Errand exporting(AuditConfig config, DataSource dataSource, CheckpointExport export) {
        return new Errand("checkpoint-files", config.checkpointFilesEvery(), dataSource, export::exportAll);
    }

    @Produces
    @Singleton
    ValueBands bands() {
        return new ValueBands(List.of(Resources.read(BANDS, ValueBand[].class)));
    }

    @Produces
    @Singleton
    Catalogue measures() {
        return Resources.read(MEASURES, Catalogue.class);
    }

    @Produces
    @Singleton
    Hearing hearing(DataSource dataSource, ValueBands bands) {
        return new Hearing(dataSource, bands);
    }

    @Produces
    @Singleton
    Rebuild rebuild(DataSource dataSource, LedgerReader ledgers, ValueBands bands) {
        return new Rebuild(dataSource, ledgers, bands);
    }

    @Produces
    @Singleton
    Standing standing(DataSource dataSource, Clock clock) {
        return new Leavers(dataSource, clock);
    }

    /** How the consumer reaches Kafka; the rest of its settings are in application.properties. */
    @Produces
    @Singleton
    @Identifier("probity-kafka")
    Map<String, Object> kafka() {
        return KafkaAccess.of(ConfigProvider.getConfig()).consumer();
    }

    void start(@Observes StartupEvent started, Rebuild rebuild, NotaryRound round, Errand exporting) {
        rebuild.run();
        round.start();
        exporting.start();
    }

    /** The last checkpoint goes to its file, too. */
    void stop(@Observes ShutdownEvent stopping, NotaryRound round, Errand exporting, CheckpointExport export) {
        round.close();
        exporting.close();
        export.exportAll();
    }
}
