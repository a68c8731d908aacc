package probity.chassis.log;

/** A decoded event and what a read model may want to know of its envelope. */
public record Recorded<E>(long position, StreamId stream, Version version, Provenance provenance, E event) {}
