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

/** A concern as it is counted. The listening side writes the rows; here they are only read. */
@Entity
@Immutable
@Table(name = "concern_fact")
@IdClass(ConcernFact.Key.class)
@SuppressWarnings("NullAway.Init")
public class ConcernFact extends PanacheEntityBase {

    record Key(String authority, UUID concern) implements Serializable {}

    /** So many concerns that are alike. */
    record Alike(String kind, String stage, boolean anonymous, long count) {}

    @Id
    public String authority;

    @Id
    public UUID concern;

    @Column(name = "received_on")
    public LocalDate receivedOn;

    public String kind;

    public Boolean anonymous;

    @Column(name = "acknowledged_on")
    public LocalDate acknowledgedOn;

    @Column(name = "closed_on")
    public LocalDate closedOn;

    static List<Alike> count(String authority, Period period) {
        return getEntityManager()
                .createQuery("""
                        select c.kind,
                               case when c.closedOn is not null then 'closed'
                                    when c.acknowledgedOn is not null then 'acknowledged'
                                    else 'received' end as stage,
                               c.anonymous, count(*)
                          from ConcernFact c
                         where c.authority = :authority and c.receivedOn between :from and :to
                         group by c.kind, stage, c.anonymous
                        """, Alike.class)
                .setParameter("authority", authority)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }
}
