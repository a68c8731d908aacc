package probity.concerns.concern;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;

/**
 * What the reporter says of the minutes that were taken of them.
 *
 * @param checkedOn absent until the reporter has checked them
 * @param correction how it was, if the minutes are not right
 */
public record Minutes(
        @Nullable LocalDate checkedOn, @Nullable Confidential correction) {

    static final Minutes UNCHECKED = new Minutes(null, null);
}
