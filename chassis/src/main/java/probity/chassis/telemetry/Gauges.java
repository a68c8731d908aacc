package probity.chassis.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** The figures that tell whether a service keeps up. The names are what dashboards and alerts rely on. */
public final class Gauges {

    private final MeterRegistry registry;

    public Gauges(MeterRegistry registry) {
        this.registry = registry;
    }

    /** How far a projection has come. */
    public void projectionPosition(String projection, Supplier<Number> position) {
        gauge("probity.projection.position", "The last position applied", "projection", projection, position);
    }

    /** How often in a row a projection has failed to go on. */
    public void projectionFailures(String projection, Supplier<Number> failures) {
        gauge("probity.projection.failures", "Failures in a row, 0 if it goes on", "projection", projection, failures);
    }

    /** What is written and not yet shipped. */
    public void relayLag(String topic, Supplier<Number> records) {
        gauge("probity.relay.lag", "Publications that wait to be shipped", "topic", topic, records);
    }

    /** What waits to be stored. */
    public void appenderQueue(Supplier<Number> appends) {
        gauge("probity.appender.queue", "Appends that wait to be stored", "log", "events", appends);
    }

    /** Above 0 while a key is being replaced. The old one must stay until then. */
    public void keysToRewrap(Supplier<Number> dataKeys) {
        gauge("probity.sealing.rewrap", "Data keys under a replaced key", "keys", "all", dataKeys);
    }

    /** What could not be sent and waits for somebody to look. */
    public void mailsSetAside(Supplier<Number> mails) {
        gauge("probity.mails.set.aside", "Mails that could not be sent", "outbox", "all", mails);
    }

    private void gauge(String name, String description, String tag, String value, Supplier<Number> supplier) {
        Gauge.builder(name, supplier)
                .description(description)
                .tag(tag, value)
                .strongReference(true)
                .register(registry);
    }
}
