package probity.declarations.register;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/** A row of the register. The projection writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "gift_register")
@SuppressWarnings("NullAway.Init")
public class GiftRegisterRow extends PanacheEntityBase {

    @Id
    public UUID gift;

    public String authority;
    public long position;
    public UUID declarant;
    public String directorate;
    public String kind;
    public String donorKind;
    public @Nullable String donor;
    public @Nullable String companyNumber;
    public String donorRelation;
    public BigDecimal pounds;
    public boolean estimated;
    public LocalDate offeredOn;
    public LocalDate declaredOn;
    public String response;
    public String code;
    public int codeVersion;
    public String answer;
    public @Nullable LocalDate due;
    public int daysLate;
    public String clauses;
    public String status;
    public @Nullable UUID manager;
    public @Nullable String verdict;

    /** The newest before a position. */
    static List<GiftRegisterRow> page(Authority authority, long before, int limit) {
        return GiftRegisterRow.<GiftRegisterRow>find(
                        "authority = ?1 and position < ?2", Sort.descending("position"), authority.id(), before)
                .page(0, limit)
                .list();
    }
}
