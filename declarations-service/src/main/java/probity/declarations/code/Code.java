package probity.declarations.code;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a code of conduct, as far as this service applies it.
 *
 * @param inForceFrom the first day whose facts this version judges
 * @param supersedes a code that is no longer run by an authority that runs this one
 */
public record Code(
        CodeVersion id,
        String title,
        LocalDate inForceFrom,
        @Nullable CodeId supersedes,
        List<Adoption> adoptions,
        GiftRules gifts) {

    public Code {
        adoptions = List.copyOf(adoptions);
    }

    /** What the code says about a gift. Pure: the same facts always get the same answer. */
    public Assessment assess(GiftFacts facts) {
        return gifts.assess(id, facts);
    }
}
