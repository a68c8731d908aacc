package probity.chassis.http;

import java.util.stream.Stream;

/** A failure and what led to it. */
final class Causes {

    private static final int DEPTH_MAX = 20;

    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH_MAX);
    }
}
