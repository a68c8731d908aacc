package probity.concerns.concern;

import java.text.Normalizer;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;

/**
 * That a hotline filed it, for somebody who turned to it.
 *
 * @param hotline the provider's own system
 * @param reference what the hotline calls the case; the id of the case is a keyed hash of it
 * @param body a keyed hash of what was filed, so that filing it again is told from filing something else
 */
public record Filing(PersonId hotline, Confidential reference, Confidential body) {

    /** The use under which references are hashed, together with the hotline whose they are. */
    public static final String USE = "hotline-reference";

    public static final int REFERENCE_MAX = 64;

    /** So long after it came a case can still be listed and filed: lists may be held against each other once a year. */
    public static final int DAYS_BACK_MAX = 731;

    /** A reference as it is hashed: the same however it is typed. */
    public static String reference(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
