package probity.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import probity.gateway.wiring.GatewayConfig;

class LimitsTest {

    private final Limits limits = new Limits(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(GatewayConfig.class)
            .withDefaultValue("probity.gateway.raising-per-second", "1")
            .withDefaultValue("probity.gateway.open-door-per-second", "1")
            .withDefaultValue("probity.gateway.public-door-per-second", "1")
            .withDefaultValue("probity.gateway.checking-per-second", "1")
            .build()
            .getConfigMapping(GatewayConfig.class));

    @Test
    void whoever_tries_receipts_holds_up_nobody_who_raises_a_concern() {
        exhaust(limits::ofTheOpenDoor);
        exhaust(limits::ofThePublicDoor);

        assertThat(limits.ofRaising()).isEmpty();
    }

    @Test
    void whoever_raises_concerns_without_end_holds_up_nobody_who_comes_back() {
        exhaust(limits::ofRaising);

        assertThat(limits.ofTheOpenDoor()).isEmpty();
    }

    @Test
    void readers_hold_up_nobody_who_checks_a_receipt_and_those_nobody_who_reads() {
        exhaust(limits::ofThePublicDoor);
        assertThat(limits.ofChecking()).isEmpty();

        exhaust(limits::ofChecking);
        assertThat(limits.ofTheOpenDoor()).isEmpty();
        assertThat(limits.ofRaising()).isEmpty();
    }

    private static void exhaust(Supplier<Optional<Duration>> door) {
        for (int i = 0; i < 1_000 && door.get().isEmpty(); i++) {
            assertThat(i).isLessThan(999);
        }
        assertThat(door.get()).hasValueSatisfying(wait -> assertThat(wait).isPositive());
    }
}
