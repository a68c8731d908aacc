package probity.declarations.donors;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.donor.DonorGroup;
import probity.declarations.donor.DonorGroupCommand;
import probity.declarations.donor.DonorGroupEvent;
import probity.declarations.donor.DonorGroupEvent.DonorGroupCorrected;
import probity.declarations.donor.DonorGroupEvent.DonorGroupDissolved;
import probity.declarations.donor.DonorGroupEvent.DonorsGrouped;

/** The rows of groups. A donor who is named in two groups is in the one named last. */
@Singleton
class DonorGroupsProjection implements Projection<DonorGroupEvent> {

    static final String NAME = "donor-groups.v1";

    private static final String GROUP = "insert into donor_group (group_id, authority, position) values (?, ?, ?)";

    private static final String JOIN = """
            insert into grouped_donor (authority, donor, group_id)
            values (?, ?, ?)
                on conflict (authority, donor) do update set group_id = excluded.group_id
            """;

    private static final String PART = "delete from grouped_donor where group_id = ?";

    private final EventCodec<DonorGroupEvent> codec;

    DonorGroupsProjection(Aggregate<DonorGroup, DonorGroupCommand, DonorGroupEvent> groups) {
        this.codec = groups.codec();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("donor_group", "grouped_donor");
    }

    @Override
    public EventCodec<DonorGroupEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<DonorGroupEvent> recorded, RowChanges rows) throws SQLException {
        UUID group = recorded.stream().id();
        String authority = recorded.provenance().authority().id();
        switch (recorded.event()) {
            case DonorsGrouped grouped -> {
                rows.change(group, GROUP, group, authority, recorded.position());
                join(authority, group, grouped.donors(), rows);
            }
            case DonorGroupCorrected corrected -> {
                rows.changeMany(PART, group);
                join(authority, group, corrected.donors(), rows);
            }
            case DonorGroupDissolved _ -> rows.changeMany(PART, group);
        }
    }

    private static void join(String authority, UUID group, Set<UUID> donors, RowChanges rows) {
        donors.forEach(donor -> rows.change(donor, JOIN, authority, donor, group));
    }
}
