package probity.chassis.log;

import probity.chassis.identity.Authority;

/** Where an event lies, or is about to. What is sealed inside the event is bound to it and opens nowhere else. */
public record EventPlace(Authority authority, StreamId stream, Version version) {}
