package probity.declarations.donors;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.identity.Authority;
import probity.declarations.gift.Donor;
import probity.declarations.gift.DonorRelation;

/** Who is to be grouped, and why. */
record GroupRequest(
        @Nullable List<@Nullable Member> donors, @Nullable String reason) {

    private static final int DONORS_MIN = 2;

    private static final int DONORS_MAX = 50;

    private static final int NAME_MAX = 200;

    /** A donor by the id that the ledger shows, or an organisation by its number or name. */
    record Member(
            @Nullable String donor,
            @Nullable String organisation,
            @Nullable String companyNumber,
            @Nullable String charityNumber) {}

    /** The ids of the donors; ask for them after all fields were read. */
    Supplier<Set<UUID>> read(Fields in, DonorIds ids, Authority authority) {
        List<Supplier<UUID>> members = new ArrayList<>();
        List<@Nullable Member> given = donors == null ? List.of() : donors;
        if (given.size() < DONORS_MIN || given.size() > DONORS_MAX) {
            in.violated("donors", "must be %d to %d donors".formatted(DONORS_MIN, DONORS_MAX));
        }
        for (int i = 0; i < given.size(); i++) {
            members.add(member(in, "donors[%d]".formatted(i), given.get(i), ids, authority));
        }
        return () -> members.stream().map(Supplier::get).collect(toSet());
    }

    private static Supplier<UUID> member(
            Fields in, String path, @Nullable Member member, DonorIds ids, Authority authority) {
        if (member == null) {
            in.violated(path, "is missing");
            return UUID::randomUUID;
        }
        if (member.donor() != null) {
            return in.uuid(path + ".donor", member.donor())::get;
        }
        if (member.companyNumber() != null && !Donor.Organisation.isCompanyNumber(member.companyNumber())) {
            in.violated(path + ".companyNumber", "must be 8 characters such as 01234567 or SC123456");
        }
        if (member.charityNumber() != null && !Donor.Organisation.isCharityNumber(member.charityNumber())) {
            in.violated(path + ".charityNumber", "must be a charity's number such as 1234567, SC012345 or NIC101234");
        }
        boolean isNumbered = member.companyNumber() != null || member.charityNumber() != null;
        String name = member.organisation() == null && isNumbered ? "known by its number" : member.organisation();
        var known = in.text(path + ".organisation", name, NAME_MAX);
        return () -> ids.of(
                new Donor.Organisation(
                        known.get(), member.companyNumber(), DonorRelation.OTHER, member.charityNumber(), null),
                authority);
    }
}
