package probity.audit.wiring;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.Notary;
import probity.audit.ledger.SignedCheckpoints;
import probity.audit.listening.Hearing;
import probity.audit.listening.Leavers;
import probity.audit.listening.Rebuild;
import probity.audit.measure.ValueBand;
import probity.audit.measure.ValueBands;
import probity.audit.merkle.SigningKey;
import probity.chassis.identity.Standing;
import probity.chassis.log.EventLog;
import probity.chassis.relay.KafkaAccess;

/** The ledger, who signs it, and what is heard into it. */
@Dependent
class LedgerWiring {

    private static final String BANDS = "/figures/gift-value-bands.json";

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
    NotaryRound round(Notary notary, AuditConfig config) {
        return new NotaryRound(notary, config.checkpointEvery());
    }

    @Produces
    @Singleton
    ValueBands bands() {
        try (InputStream file = Objects.requireNonNull(LedgerWiring.class.getResourceAsStream(BANDS))) {
            return new ValueBands(List.of(new JsonMapper().readValue(file, ValueBand[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + BANDS, e);
        }
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

    void start(@Observes StartupEvent started, Rebuild rebuild, NotaryRound round) {
        rebuild.run();
        round.start();
    }

    void stop(@Observes ShutdownEvent stopping, NotaryRound round) {
        round.close();
    }
}
