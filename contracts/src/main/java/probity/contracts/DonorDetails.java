package probity.contracts;

import org.jspecify.annotations.Nullable;

/** What a donor is to the authority, and by which public registers an organisation is known. */
public record DonorDetails(
        String relation,
        @Nullable String companyNumber,
        @Nullable String charityNumber,
        @Nullable String sector) {}
