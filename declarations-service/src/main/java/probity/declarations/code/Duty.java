package probity.declarations.code;

import org.jspecify.annotations.Nullable;

/** What a rule asks for when it applies. */
public record Duty(Act act, Recipient to, @Nullable Deadline within) {}
