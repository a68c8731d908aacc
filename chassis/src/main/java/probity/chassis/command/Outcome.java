package probity.chassis.command;

import probity.chassis.decider.Refusal;
import probity.chassis.log.Version;

/** What became of a command. */
public sealed interface Outcome<S> {

    /** Done, now or before: the state it led to, the stream's version and the log's position then. */
    record Done<S>(S state, Version version, long position) implements Outcome<S> {}

    record Refused<S>(Refusal reason) implements Outcome<S> {}

    /** The caller looked at another version. */
    record Stale<S>(Version actual) implements Outcome<S> {}

    /** There is no such thing, or it is another authority's: to the caller that is the same. */
    record Absent<S>() implements Outcome<S> {}

    /** The request's name was used before, for a request that said something else. */
    record Reused<S>() implements Outcome<S> {}
}
