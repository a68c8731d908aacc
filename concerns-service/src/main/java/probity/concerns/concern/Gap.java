package probity.concerns.concern;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;

/**
 * That one of two lists does not have what the other has: the hotline's and ours.
 *
 * @param since the day on which they were compared
 * @param closedOn absent as long as nobody knows why
 * @param explanation what the hotline said of it; absent if the lists came to agree
 * @param times how often it was found
 */
public record Gap(
        LocalDate since,
        @Nullable LocalDate closedOn,
        @Nullable Confidential explanation,
        int times) {

    static Gap found(LocalDate on) {
        return new Gap(on, null, null, 1);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    Gap again(LocalDate on) {
        return new Gap(on, null, null, times + 1);
    }

    Gap closed(@Nullable Confidential why, LocalDate on) {
        return new Gap(since, on, why, times);
    }
}
