package probity.chassis.relay;

/**
 * One way out of a service.
 *
 * @param name names the checkpoint of what is published here; never changed
 * @param source who speaks, such as {@code /probity/shop}
 * @param closing what the relay tells of each window itself when it closes it
 */
public record Outlet(String name, String source, Lanes lanes, Window window, Closing closing) {

    public Outlet(String name, String source, Lanes lanes, Window window) {
        this(name, source, lanes, window, Closing.NOTHING);
    }
}
