package probity.declarations.completion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a code asks of some people in a count. The projection writes it; here it is only read. */
@Entity
@Immutable
@IdClass(DutyRow.Key.class)
@Table(name = "return_duty")
@SuppressWarnings("NullAway.Init")
public class DutyRow extends PanacheEntityBase {

    /** A duty has a number in each count. */
    record Key(UUID population, int number) implements Serializable {}

    @Id
    public UUID population;

    @Id
    public int number;

    public boolean required;
    public String who;
    public @Nullable String code;
    public int version;
    public String why;
    public String clauses;
    public @Nullable String authorityChoice;
    public @Nullable String law;

    static List<DutyRow> of(UUID population) {
        return DutyRow.<DutyRow>find("population = ?1", Sort.ascending("number"), population)
                .list();
    }
}
