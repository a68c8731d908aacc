package probity.declarations.requirements;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A code's document in which one thing is not as the file has it.
 *
 * @param place the thing, such as {@code gifts.rules[legacy].declare}
 * @param how what became of it
 */
record Change(String place, String how, ObjectNode document) {

    static final String TAKEN_OUT = "taken out";

    /** Rules on gifts are asked about without anybody of the authority, and without its other codes. */
    boolean isAboutGifts() {
        return place.startsWith("gifts.");
    }

    @Override
    public String toString() {
        return place + " " + how;
    }
}
