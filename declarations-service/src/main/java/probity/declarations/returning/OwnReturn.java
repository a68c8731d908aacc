package probity.declarations.returning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import probity.chassis.identity.Caller;

/** A row of the list of one's own annual declarations. The projection writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "own_annual_return")
@SuppressWarnings("NullAway.Init")
public class OwnReturn extends PanacheEntityBase {

    @Id
    public UUID annualReturn;

    public String authority;

    public UUID person;

    public long position;

    /** The newest before a position. */
    static List<OwnReturn> page(Caller declarant, long before, int limit) {
        return OwnReturn.<OwnReturn>find(
                        "person = ?1 and authority = ?2 and position < ?3",
                        Sort.descending("position"),
                        declarant.person(),
                        declarant.authority().id(),
                        before)
                .page(0, limit)
                .list();
    }
}
