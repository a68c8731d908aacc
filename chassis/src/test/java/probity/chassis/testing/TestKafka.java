package probity.chassis.testing;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A Kafka broker in this JVM. It can be stopped, started again on what it holds, and made to lose the end of it. */
public final class TestKafka implements AutoCloseable {

    private final Path data;
    private final int port = freePort();
    private EmbeddedKafkaBroker broker;

    private TestKafka(Path data) {
        this.data = data;
        this.broker = run();
    }

    public static TestKafka start() {
        try {
            return new TestKafka(Files.createTempDirectory("kafka"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String servers() {
        return "localhost:" + port;
    }

    public void createTopic(String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("cannot create " + name, e);
        }
    }

    /** Everything that a topic holds now, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, int partitions) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            Map<TopicPartition, Long> end = consumer.endOffsets(all);
            for (TopicPartition partition : all) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                while (consumer.position(partition) < end.get(partition)) {
                    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                }
            }
        }
        return records;
    }

    public void stop() {
        broker.close();
    }

    public void startAgain() {
        broker = run();
    }

    /** While stopped: makes the broker forget its last records, as after a power cut. Answers how many it keeps. */
    public long cutBack(String topic, int partition, int batchesLost) {
        Path folder = data.resolve(topic + "-" + partition);
        try {
            for (String checkpoint : List.of(
                    ".kafka_cleanshutdown",
                    "recovery-point-offset-checkpoint",
                    "replication-offset-checkpoint",
                    "log-start-offset-checkpoint")) {
                Files.deleteIfExists(data.resolve(checkpoint));
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    if (file.toString().matches(".*\\.(index|timeindex|snapshot)")) {
                        Files.delete(file);
                    }
                }
            }
            return truncate(folder.resolve("00000000000000000000.log"), batchesLost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A segment is a row of batches: eight bytes of offset, four of length, and so many bytes. */
    private static long truncate(Path segment, int batchesLost) throws IOException {
        ByteBuffer log = ByteBuffer.wrap(Files.readAllBytes(segment));
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        while (at < log.limit() && log.getInt(at + 8) > 0) {
            starts.add(at);
            at += 12 + log.getInt(at + 8);
        }
        int cut = starts.get(starts.size() - batchesLost);
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(cut);
        }
        return log.getLong(cut);
    }

    private EmbeddedKafkaBroker run() {
        return new EmbeddedKafkaBroker()
                .withNodeId(1)
                .withKafkaPort(port)
                .withClusterId("cHJvYml0eS1wcm9iaXR5")
                .withDeleteLogDirsOnClose(false)
                .withAdditionalProperties(properties -> {
                    properties.put("log.dir", data.toString());
                    properties.put("auto.create.topics.enable", "false");
                    properties.put("group.initial.rebalance.delay.ms", "0");
                })
                .start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        broker.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
