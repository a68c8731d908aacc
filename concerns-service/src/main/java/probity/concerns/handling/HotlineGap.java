package probity.concerns.handling;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that the hotline's list and ours do not both have. The projection writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "hotline_gap")
@SuppressWarnings("NullAway.Init")
public class HotlineGap extends PanacheEntityBase {

    @Id
    public UUID concern;

    /** There is a case of it. */
    public boolean filed;
}
