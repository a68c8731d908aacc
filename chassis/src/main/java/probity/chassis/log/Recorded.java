package probity.chassis.log;

import java.time.Instant;

/** A decoded event and what a read model may want to know of its envelope. */
public record Recorded<E>(
        long position, StreamId stream, Version version, Provenance provenance, Instant recordedAt, E event) {}
