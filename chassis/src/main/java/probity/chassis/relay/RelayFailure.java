package probity.chassis.relay;

/** Publishing or receiving is broken or out of reach; whoever runs it tries again later. */
public final class RelayFailure extends RuntimeException {

    RelayFailure(String message, Throwable cause) {
        super(message, cause);
    }

    RelayFailure(String message) {
        super(message);
    }
}
