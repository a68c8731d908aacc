package probity.concerns.concern;

import java.util.Locale;

/** Who knows who the reporter is. */
public enum Identity {
    /** Those who handle the case. */
    NAMED,
    /** Nobody: the name is sealed under a key of its own. */
    CONFIDENTIAL,
    /** The hotline that took the call, and nobody of the council. */
    HOTLINE_ONLY,
    /** Nobody at all. */
    ANONYMOUS;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
