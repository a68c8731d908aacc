package probity.declarations.recording;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import probity.chassis.identity.Authority;

/** A row of the list of completed training. The projection writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "training")
@SuppressWarnings("NullAway.Init")
public class TrainingRow extends PanacheEntityBase {

    @Id
    public UUID training;

    public String authority;
    public long position;
    public UUID person;
    public String code;
    public int version;
    public LocalDate completedOn;
    public boolean withdrawn;

    /** The newest before a position. */
    static List<TrainingRow> page(Authority authority, long before, int limit) {
        return TrainingRow.<TrainingRow>find(
                        "authority = ?1 and position < ?2", Sort.descending("position"), authority.id(), before)
                .page(0, limit)
                .list();
    }

    /** The newest of one person before a position. */
    static List<TrainingRow> pageOf(UUID person, Authority authority, long before, int limit) {
        return TrainingRow.<TrainingRow>find(
                        "person = ?1 and authority = ?2 and position < ?3",
                        Sort.descending("position"),
                        person,
                        authority.id(),
                        before)
                .page(0, limit)
                .list();
    }

    /** Who completed the training on any version of a code, from a day on. */
    static Collection<UUID> trained(Authority authority, String code, LocalDate from) {
        return TrainingRow.<TrainingRow>find(
                        "authority = ?1 and code = ?2 and completedOn >= ?3 and not withdrawn",
                        authority.id(),
                        code,
                        from)
                .list()
                .stream()
                .map(row -> row.person)
                .toList();
    }
}
