package probity.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/**
 * How fast something went, and the processor time that an event took in this process and in the server. On a busy
 * machine the latter says more than the former.
 */
record Speed(double perSecond, double microsHere, double microsInServer) {

    interface Work {
        /** Answers how many events it dealt with. */
        long run() throws Exception;
    }

    static Speed of(BenchDatabase database, Work work) throws Exception {
        Duration here = here();
        Duration server = database.processorTime();
        long begin = System.nanoTime();
        long events = work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Speed(
                events / seconds,
                here().minus(here).toNanos() / 1e3 / events,
                database.processorTime().minus(server).toNanos() / 1e3 / events);
    }

    private static Duration here() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return Duration.ofNanos(system.getProcessCpuTime());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,7.0f/s (%.0f + %.0f µs)", perSecond, microsHere, microsInServer);
    }
}
