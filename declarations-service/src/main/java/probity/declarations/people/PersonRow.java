package probity.declarations.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import probity.chassis.identity.Authority;

/** A row of the list of people. The projection writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "person")
@SuppressWarnings("NullAway.Init")
public class PersonRow extends PanacheEntityBase {

    @Id
    public UUID person;

    public String authority;
    public long position;

    /** The newest before a position. */
    static List<PersonRow> page(Authority authority, long before, int limit) {
        return PersonRow.<PersonRow>find(
                        "authority = ?1 and position < ?2", Sort.descending("position"), authority.id(), before)
                .page(0, limit)
                .list();
    }
}
