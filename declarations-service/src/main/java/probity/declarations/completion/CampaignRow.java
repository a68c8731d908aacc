package probity.declarations.completion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/** A row of the list of campaigns. The projection writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "campaign")
@SuppressWarnings("NullAway.Init")
public class CampaignRow extends PanacheEntityBase {

    @Id
    public UUID campaign;

    public String authority;
    public long position;
    public int year;
    public UUID population;
    public LocalDate populationOn;
    public LocalDate dueOn;
    public @Nullable LocalDate closedOn;

    /** The newest before a position. */
    static List<CampaignRow> page(Authority authority, long before, int limit) {
        return CampaignRow.<CampaignRow>find(
                        "authority = ?1 and position < ?2", Sort.descending("position"), authority.id(), before)
                .page(0, limit)
                .list();
    }

    static Optional<CampaignRow> of(UUID campaign, Authority authority) {
        return CampaignRow.<CampaignRow>find("campaign = ?1 and authority = ?2", campaign, authority.id())
                .firstResultOptional();
    }
}
