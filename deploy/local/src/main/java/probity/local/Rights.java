package probity.local;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;

/** The topics, and who may write and read which. What is not listed is refused. */
final class Rights {

    static final String DECLARATIONS = "probity.declarations.v1";

    static final String CONCERNS = "probity.concerns.v1";

    static final String ACCESS = "probity.access.v1";

    static final String AUDIT = "probity.audit.v1";

    private static final int LANES = 12;

    private static final String RETENTION_MILLIS =
            Long.toString(Duration.ofDays(30).toMillis());

    /** A security tool's account, by the authority whose topic it reads. */
    private static final Map<String, String> SIEM = Map.of(
            "westminster", "siem-westminster",
            "kensington-chelsea", "siem-kensington",
            "leicester", "siem-leicester");

    private static final String ARCHIVE = "archive";

    /** The accounts that are handed to somebody who is not one of our services. */
    static final List<String> OUTSIDERS =
            Stream.concat(SIEM.values().stream(), Stream.of(ARCHIVE)).toList();

    /** The fewest that Kafka takes: passwords of 256 random bits need no stretching. */
    private static final int SCRAM_ITERATIONS = 4096;

    private Rights() {}

    /** Adds what is missing; nothing is taken away. */
    static void grant(Admin admin, UnaryOperator<String> passwordOf) throws ExecutionException, InterruptedException {
        Map<String, Integer> topics = topics();
        Set<String> known = admin.listTopics().names().get();
        admin.createTopics(topics.entrySet().stream()
                        .filter(topic -> !known.contains(topic.getKey()))
                        .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1)
                                .configs(Map.of("retention.ms", RETENTION_MILLIS)))
                        .toList())
                .all()
                .get();
        List<AclBinding> bindings = bindings();
        admin.createAcls(bindings).all().get();
        admin.alterUserScramCredentials(bindings.stream()
                        .map(binding -> binding.entry().principal().substring("User:".length()))
                        .distinct()
                        .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                                user,
                                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ITERATIONS),
                                passwordOf.apply(user)))
                        .toList())
                .all()
                .get();
    }

    /** Each topic with its number of partitions, which is fixed for ever. */
    static Map<String, Integer> topics() {
        Map<String, Integer> topics =
                new TreeMap<>(Map.of(DECLARATIONS, LANES, CONCERNS, LANES, ACCESS, LANES, AUDIT, 1));
        SIEM.keySet().forEach(authority -> topics.put(siem(authority), 1));
        return topics;
    }

    static String siem(String authority) {
        return "probity.siem.ocsf.v1." + authority;
    }

    private static List<AclBinding> bindings() {
        List<AclBinding> bindings = new ArrayList<>();
        bindings.addAll(service("declarations", List.of(DECLARATIONS, ACCESS), List.of()));
        bindings.addAll(service("concerns", List.of(CONCERNS, ACCESS), List.of(DECLARATIONS)));
        List<String> written = Stream.concat(
                        Stream.of(AUDIT, ACCESS), SIEM.keySet().stream().map(Rights::siem))
                .toList();
        bindings.addAll(service("audit", written, List.of(DECLARATIONS, CONCERNS)));
        SIEM.forEach((authority, user) -> bindings.addAll(reader(user, siem(authority))));
        bindings.addAll(reader(ARCHIVE, AUDIT));
        return bindings;
    }

    /** A service also reads what it writes: that is how its relay proves what Kafka holds. */
    private static List<AclBinding> service(String user, List<String> written, List<String> read) {
        List<AclBinding> bindings = new ArrayList<>();
        written.forEach(topic -> bindings.add(allow(user, topic, WRITE)));
        Stream.concat(written.stream(), read.stream()).forEach(topic -> bindings.addAll(reader(user, topic)));
        return bindings;
    }

    /** Its consumer groups begin with its own name. */
    private static List<AclBinding> reader(String user, String topic) {
        return List.of(
                allow(user, topic, READ),
                allow(user, topic, DESCRIBE),
                new AclBinding(new ResourcePattern(GROUP, user, PREFIXED), entry(user, READ)));
    }

    private static AclBinding allow(String user, String topic, AclOperation operation) {
        return new AclBinding(new ResourcePattern(TOPIC, topic, LITERAL), entry(user, operation));
    }

    private static AccessControlEntry entry(String user, AclOperation operation) {
        return new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW);
    }
}
