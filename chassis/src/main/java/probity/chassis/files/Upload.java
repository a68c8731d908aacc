package probity.chassis.files;

import java.util.UUID;

/** What became of a file that was sent. Of a refused one nothing is kept. */
public sealed interface Upload {

    /**
     * It is stored whole.
     *
     * @param digest SHA-256 over the sealed pieces in their order, in hexadecimal digits: it proves what lies here and
     *     tells nothing of what it says
     * @param contentHash a keyed hash of what was sent, by which the same file is known again
     */
    record Stored(UUID file, String mediaType, long bytes, String digest, String contentHash) implements Upload {}

    record Empty() implements Upload {}

    record TooLarge(long bytesMax) implements Upload {}

    /**
     * Files of that type are not taken.
     *
     * @param mediaType what it seems to be by what is in it
     */
    record TypeNotTaken(String mediaType) implements Upload {}
}
