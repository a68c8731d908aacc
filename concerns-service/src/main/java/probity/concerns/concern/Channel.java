package probity.concerns.concern;

import java.util.Locale;

/** The way by which a concern came. */
public enum Channel {
    WEB,
    HOTLINE,
    OFFICER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
