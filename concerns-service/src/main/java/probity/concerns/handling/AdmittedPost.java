package probity.concerns.handling;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A post on the positive list of a case. The projection writes it; here it is only read. It is where a handler's list
 * begins, and not yet who may see the case: that is for the case itself to say.
 */
@Entity
@Immutable
@Table(name = "admitted_post")
@IdClass(AdmittedPost.Key.class)
@SuppressWarnings("NullAway.Init")
public class AdmittedPost extends PanacheEntityBase {

    record Key(UUID concern, String post) implements Serializable {}

    /** A case that one of the posts was admitted to, and the position that orders it. */
    record Candidate(UUID concern, long position) {}

    @Id
    public UUID concern;

    @Id
    public String post;

    public String authority;

    public long position;

    /** Finds the newest before a position. */
    interface Search {
        List<Candidate> candidates(String authority, Collection<String> posts, long before, int limit);
    }

    /** But for what a hotline lists and never filed: of that there is no case. */
    static List<Candidate> ofAll(String authority, Collection<String> posts, long before, int limit) {
        return candidates(
                "and a.concern not in (select g.concern from HotlineGap g where not g.filed)",
                authority,
                posts,
                before,
                limit);
    }

    /** Those where the hotline's list and ours do not agree. */
    static List<Candidate> ofGaps(String authority, Collection<String> posts, long before, int limit) {
        return candidates("and a.concern in (select g.concern from HotlineGap g)", authority, posts, before, limit);
    }

    private static List<Candidate> candidates(
            String also, String authority, Collection<String> posts, long before, int limit) {
        return getEntityManager()
                .createQuery("""
                        select a.concern, min(a.position)
                          from AdmittedPost a
                         where a.authority = :authority and a.post in :posts %s
                         group by a.concern
                        having min(a.position) < :before
                         order by min(a.position) desc
                        """.formatted(also), Candidate.class)
                .setParameter("authority", authority)
                .setParameter("posts", posts)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
