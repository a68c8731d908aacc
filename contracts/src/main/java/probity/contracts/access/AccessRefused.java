package probity.contracts.access;

import java.time.Instant;
import java.util.UUID;

/** Somebody with a valid token was refused. */
public record AccessRefused(UUID caller, String route, Instant at) {}
