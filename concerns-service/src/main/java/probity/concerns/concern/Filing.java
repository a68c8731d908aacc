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

    /** A reference as it is hashed: the same however it is typed. */
    public static String reference(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
