package probity.chassis.sealing;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A service that can seal nothing is not ready, and says why to whoever looks after it. */
public final class SealingHealth implements HealthCheck {

    private final SubjectKeys keys;

    public SealingHealth(SubjectKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("sealing");
        try {
            keys.require();
            return response.up().build();
        } catch (SealingFailure e) {
            return response.down().withData("why", e.getMessage()).build();
        }
    }
}
