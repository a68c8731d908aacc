package probity.chassis.log;

/** What became of an append. Losing a race and asking twice are expected, so neither is an exception. */
public sealed interface Appended {

    /** Stored: the stream's new version and the position of the last event. */
    record At(Version version, long position) implements Appended {}

    /** The same request was stored before, and this was its answer. Nothing was stored now. */
    record Repeated(At first) implements Appended {}

    /** Somebody else was faster, or the caller is ahead of the stream. Nothing was stored. */
    record Stale(Version actual) implements Appended {}
}
