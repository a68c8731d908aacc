package probity.declarations;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import probity.chassis.sealing.KeyFile;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.chassis.testing.TestKafka;
import probity.chassis.testing.TokensForQuarkus;

/** All that the service needs around it: a database, keys, and somebody whose tokens it trusts. */
public final class DeclarationsForQuarkus implements QuarkusTestResourceLifecycleManager {

    /** The argument by which a test asks for a Kafka with the topics that this service writes. */
    public static final String WITH_KAFKA = "with-kafka";

    /** The argument by which a test asks for the codes of {@code src/test/resources/codes-of-others} as well. */
    public static final String WITH_CODES_OF_OTHERS = "with-codes-of-others";

    /** The argument by which a test that leaves codes behind gets a service that no other test asks. */
    public static final String ALONE = "alone";

    /** In all other tests Kafka is away: no answer waits for it. */
    private static final String NOBODY = "127.0.0.1:9";

    private final DatabaseForQuarkus database = new DatabaseForQuarkus();
    private final TokensForQuarkus tokens = new TokensForQuarkus();
    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Optional<TestKafka> kafka = Optional.empty();
    private boolean codesOfOthers;

    @Override
    public void init(Map<String, String> arguments) {
        codesOfOthers = arguments.containsKey(WITH_CODES_OF_OTHERS);
        if (arguments.containsKey(WITH_KAFKA)) {
            TestKafka started = TestKafka.start();
            started.createTopic("probity.declarations.v1", 12);
            started.createTopic("probity.access.v1", 12);
            kafka = Optional.of(started);
        }
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(database.start());
        settings.putAll(tokens.start());
        settings.put("probity.key-file", newKeyFile().toString());
        settings.put("probity.demo", "true");
        // Tests remind when they want to.
        settings.put("probity.reminders.every", "PT24H");
        mail.start();
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(mail.getSmtp().getPort()));
        settings.put("kafka.bootstrap.servers", kafka.map(TestKafka::servers).orElse(NOBODY));
        if (codesOfOthers) {
            settings.put("probity.codes.folder", "src/test/resources/codes-of-others");
        }
        return settings;
    }

    /** A field of that type gets the server that mails arrive at. */
    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(mail, new TestInjector.MatchesType(GreenMail.class));
    }

    private static Path newKeyFile() {
        try {
            Path file = Files.createTempDirectory("probity").resolve("keys");
            KeyFile.create(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        database.stop();
        tokens.stop();
        mail.stop();
        kafka.ifPresent(TestKafka::close);
    }
}
