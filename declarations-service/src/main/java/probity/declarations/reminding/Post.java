package probity.declarations.reminding;

import java.util.UUID;

/** Takes letters to where people get mail. */
public interface Post {

    /**
     * A letter that says how much is new, and no more.
     *
     * @param id the same whenever it is sent again
     */
    record Letter(UUID id, String address, int news) {

        /** Without the address. */
        @Override
        public String toString() {
            return "letter " + id;
        }
    }

    void deliver(Letter letter) throws Undelivered;

    /** What stopped it, in a word or a number that tells nothing of its receiver. */
    final class Undelivered extends Exception {

        private static final long serialVersionUID = 1;

        private final boolean forGood;

        public Undelivered(String reason, boolean forGood) {
            super(reason);
            this.forGood = forGood;
        }

        /** Whether trying again is of no use. */
        boolean isForGood() {
            return forGood;
        }
    }
}
