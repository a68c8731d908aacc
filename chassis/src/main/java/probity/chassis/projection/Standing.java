package probity.chassis.projection;

/**
 * How one projection stands in this process.
 *
 * @param position the last position that it has applied
 * @param failures how often in a row it has failed to go on; it keeps trying
 */
public record Standing(String projection, long position, int failures) {}
