package probity.audit.figures;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A gift as it is counted. The listening side writes the rows; here they are only read. */
@Entity
@Immutable
@Table(name = "gift_fact")
@IdClass(GiftFact.Key.class)
@SuppressWarnings("NullAway.Init")
public class GiftFact extends PanacheEntityBase {

    record Key(String authority, UUID gift) implements Serializable {}

    /** So many gifts that are alike. */
    record Alike(String band, String response, boolean late, long count) {}

    @Id
    public String authority;

    @Id
    public UUID gift;

    @Column(name = "declared_on")
    public LocalDate declaredOn;

    public String band;

    public String response;

    public Boolean late;

    public boolean withdrawn;

    static List<Alike> count(String authority, Period period) {
        return getEntityManager()
                .createQuery("""
                        select g.band, g.response, g.late, count(*)
                          from GiftFact g
                         where g.authority = :authority and g.declaredOn between :from and :to and not g.withdrawn
                         group by g.band, g.response, g.late
                        """, Alike.class)
                .setParameter("authority", authority)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }
}
