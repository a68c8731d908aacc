package probity.chassis.relay;

/**
 * One way out of a service.
 *
 * @param name names the checkpoint of what is published here; never changed
 * @param source who speaks, such as {@code /probity/shop}
 */
public record Outlet(String name, String source, Lanes lanes, Window window) {}
