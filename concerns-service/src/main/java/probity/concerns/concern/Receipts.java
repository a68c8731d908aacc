package probity.concerns.concern;

import java.util.UUID;

/** Knows which receipts were changed for another one. Of each there is only a keyed hash. */
public interface Receipts {

    /**
     * The case that a receipt leads to, if there is such a case: it bears the name of the receipt that it was raised
     * under. One that was changed for another leads to a case that is not there.
     */
    UUID caseOf(UUID receipt);

    /** It leads to a case that it was not raised under. */
    default boolean isOfAnother(UUID receipt) {
        return !caseOf(receipt).equals(receipt);
    }
}
