package probity.declarations.donors;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.gift.Accumulation.Part;
import probity.declarations.vocabulary.Money;

/**
 * What one donor gave to one person.
 *
 * @param name of an organisation alone, in one of its spellings
 * @param parts oldest first
 */
record DonorSum(
        UUID donor,
        String kind,
        @Nullable String name,
        @Nullable String companyNumber,
        @Nullable String charityNumber,
        Money sum,
        List<Part> parts) {

    DonorSum with(Part part) {
        var more = Stream.concat(parts.stream(), Stream.of(part)).toList();
        return new DonorSum(donor, kind, name, companyNumber, charityNumber, sum, more);
    }
}
