package probity.declarations.reminding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Caller;

/** A notice as its receiver sees it. */
@Entity
@Immutable
@Table(name = "notice")
@SuppressWarnings("NullAway.Init")
public class NoticeRow extends PanacheEntityBase {

    @Id
    public long position;

    public UUID id;
    public String authority;
    public UUID person;
    public LocalDate due;
    public String reminder;
    public String task;
    public String link;
    public Instant toldAt;
    public @Nullable Instant readAt;

    /** Which ones are asked for. */
    enum Which {
        ALL(""),
        UNREAD(" and readAt is null"),
        READ(" and readAt is not null");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** The newest before a position. */
    static List<NoticeRow> page(Caller reader, Which which, long before, int limit) {
        return NoticeRow.<NoticeRow>find(
                        "person = ?1 and authority = ?2 and position < ?3" + which.condition,
                        Sort.descending("position"),
                        reader.person(),
                        reader.authority().id(),
                        before)
                .page(0, limit)
                .list();
    }

    /** Empty if it is not this reader's, too. */
    static Optional<NoticeRow> one(Caller reader, UUID id) {
        return NoticeRow.<NoticeRow>find(
                        "id = ?1 and person = ?2 and authority = ?3",
                        id,
                        reader.person(),
                        reader.authority().id())
                .firstResultOptional();
    }
}
