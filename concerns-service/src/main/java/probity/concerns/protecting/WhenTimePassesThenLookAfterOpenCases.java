package probity.concerns.protecting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernCommand.LookAtClock;
import probity.concerns.concern.ConcernCommand.ReviewHandlers;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.Council;
import probity.concerns.concern.Councils;

/**
 * People move and leave, and a council may not be known yet when a concern is raised; and days pass by which somebody was
 * to be told. So every open case is looked at again and again: if nobody on its list can act any more, the next post
 * follows, and if the day has passed, that is a fact. In most rounds nothing happens.
 */
@Singleton
class WhenTimePassesThenLookAfterOpenCases {

    private static final Logger LOG = Logger.getLogger(WhenTimePassesThenLookAfterOpenCases.class);

    private static final String NAME = "look-after-open-cases";

    private static final String OPEN = "select concern, authority from reviewable_case order by authority, concern";

    private final Aggregate<Concern, ConcernCommand, ConcernEvent> concerns;
    private final CommandHandler commands;
    private final Councils councils;
    private final DataSource dataSource;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    WhenTimePassesThenLookAfterOpenCases(
            Aggregate<Concern, ConcernCommand, ConcernEvent> concerns,
            CommandHandler commands,
            Councils councils,
            DataSource dataSource,
            Clock clock) {
        this.concerns = concerns;
        this.commands = commands;
        this.councils = councils;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void start(
            @Observes StartupEvent started,
            @ConfigProperty(name = "probity.review-every", defaultValue = "PT1M") Duration pause) {
        Thread.ofVirtual().name(NAME).start(() -> rounds(pause));
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void rounds(Duration pause) {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            review();
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "%s waits for its next round", NAME);
        }
    }

    void review() throws SQLException {
        Map<String, Council> known = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        for (var open : open().entrySet()) {
            UUID id = open.getKey();
            String authority = open.getValue();
            Council council = known.computeIfAbsent(authority, councils::of);
            lookAfter(id, authority, today, new ReviewHandlers(council));
            lookAfter(id, authority, today, new LookAtClock(today));
        }
    }

    /**
     * Only the day is kept: what follows from an intake soon after it would tell its hour. A case that cannot be read
     * does not keep the others from being looked after.
     */
    private void lookAfter(UUID id, String authority, LocalDate today, ConcernCommand command) {
        var provenance = Provenance.anonymous(new Authority(authority), today);
        try {
            commands.changeLatest(concerns, id, command, provenance);
        } catch (RuntimeException e) {
            LOG.error("cannot look after a case", e);
        }
    }

    private Map<UUID, String> open() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN);
                ResultSet row = select.executeQuery()) {
            Map<UUID, String> open = new HashMap<>();
            while (row.next()) {
                open.put(row.getObject("concern", UUID.class), row.getString("authority"));
            }
            return open;
        }
    }
}
