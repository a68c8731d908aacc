package probity.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import probity.local.Trouble.Kind;

/** One Kafka broker, which is its own controller. Every client names itself and may do only what {@link Rights} says. */
final class Broker implements Server {

    private static final String ADMINISTRATOR = "probity";

    private static final String CONTROLLER = "controller";

    private final Layout layout;

    private final Secrets secrets;

    private final int port;

    private final int controllerPort;

    Broker(Layout layout, Secrets secrets, Ports ports) {
        this.layout = layout;
        this.secrets = secrets;
        this.port = ports.of(Port.KAFKA);
        this.controllerPort = ports.of(Port.KAFKA_CONTROLLER);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    String password(String user) {
        return secrets.password("kafka-" + user);
    }

    /** What a client of that name needs to be let in. */
    Map<String, Object> client(String user) {
        return Map.of(
                "bootstrap.servers",
                address(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                scram(user));
    }

    /** The administrator's password goes through a file: a command line can be read by everybody on the machine. */
    @Override
    public void prepare(Children helpers) throws InterruptedException {
        Path settings = secrets.write("kafka.properties", settings());
        if (Files.exists(data().resolve("meta.properties"))) {
            return;
        }
        Layout.delete(data());
        Path arguments = secrets.write("kafka.format", """
                -cp "%s/*"
                "-Dlog4j2.configurationFile=%s"
                kafka.tools.StorageTool format --standalone -t %s -c "%s"
                --add-scram "SCRAM-SHA-512=[name=%s,password=%s]"
                """.formatted(
                        layout.brokerLibraries(),
                        logging(),
                        Uuid.randomUuid(),
                        settings,
                        ADMINISTRATOR,
                        password(ADMINISTRATOR)));
        helpers.run("kafka-format", "Formatting Kafka's folder", List.of(Java.program(), "@" + arguments), Map.of());
        Layout.delete(arguments);
    }

    /** Its first clean end leaves an archive of loaded classes, which saves later starts two thirds of the work. */
    @Override
    public Launch launch() {
        List<String> command = List.of(
                Java.program(),
                "-Xms96m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + layout.run().resolve("kafka.jsa"),
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlog4j2.configurationFile=" + logging(),
                "-cp",
                layout.brokerLibraries() + "/*",
                "kafka.Kafka",
                layout.secrets().resolve("kafka.properties").toString());
        return new Launch(command, Map.of(), this::isReady, Duration.ofSeconds(60));
    }

    @Override
    public void arrange() throws InterruptedException {
        try (Admin admin = Admin.create(client(ADMINISTRATOR))) {
            Rights.grant(admin, this::password);
            Rights.OUTSIDERS.forEach(this::handOver);
        } catch (ExecutionException e) {
            throw new Trouble(Kind.PART_FAILED, "Kafka refuses to create the topics: " + e.getMessage());
        }
    }

    /** A file in the format of Kafka's own tools, with what an account needs to log in. */
    private void handOver(String account) {
        secrets.write("kafka-%s.properties".formatted(account), """
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=%s
                """.formatted(scram(account)));
    }

    private boolean isReady() throws InterruptedException {
        if (!Probe.port(port).isReady()) {
            return false;
        }
        Map<String, Object> impatient = new HashMap<>(client(ADMINISTRATOR));
        impatient.put("default.api.timeout.ms", 3000);
        impatient.put("request.timeout.ms", 2000);
        try (Admin admin = Admin.create(impatient)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException _) {
            return false;
        }
    }

    private String settings() {
        String controllerPassword = password(CONTROLLER);
        return """
                process.roles=broker,controller
                node.id=1
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d

                sasl.enabled.mechanisms=SCRAM-SHA-512
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
                listener.name.clients.scram-sha-512.sasl.jaas.config=%3$s
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=%4$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:%5$s;User:%6$s

                log.dirs=%7$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(
                        port,
                        controllerPort,
                        scram(ADMINISTRATOR),
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                                .formatted(CONTROLLER, controllerPassword),
                        ADMINISTRATOR,
                        CONTROLLER,
                        data());
    }

    private String scram(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password(user));
    }

    private Path data() {
        return layout.data(Part.KAFKA);
    }

    private Path logging() {
        return layout.root().resolve("deploy/local/broker/log4j2.properties");
    }
}
