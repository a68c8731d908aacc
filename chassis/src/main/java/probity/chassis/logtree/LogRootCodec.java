package probity.chassis.logtree;

import probity.chassis.log.JsonEventCodec;

/** How roots are stored. A service's {@code publishing} translates them from here. */
public final class LogRootCodec extends JsonEventCodec<RootTaken> {

    public static final String CATEGORY = "log-root";

    private static final String LOG_ROOT_TAKEN = "log-root-taken.v1";

    @Override
    public String category() {
        return CATEGORY;
    }

    @Override
    protected String nameOf(RootTaken event) {
        return LOG_ROOT_TAKEN;
    }

    @Override
    protected Class<RootTaken> typeOf(String name) {
        if (!name.equals(LOG_ROOT_TAKEN)) {
            throw new IllegalStateException("unknown event in the log: " + name);
        }
        return RootTaken.class;
    }
}
