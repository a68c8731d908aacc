package probity.chassis.command;

import probity.chassis.log.Version;

/** A state that was folded from its stream, the stream's version and the position of its last event. */
public record Loaded<S>(S state, Version version, long position) {}
