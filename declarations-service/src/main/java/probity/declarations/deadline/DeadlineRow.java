package probity.declarations.deadline;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.declarations.clock.State;
import probity.declarations.clock.Task;
import probity.declarations.gift.Reports.Report;

/** A row of the list of deadlines. The projection writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "deadline")
@SuppressWarnings("NullAway.Init")
public class DeadlineRow extends PanacheEntityBase {

    private static final String LIST = """
            authority = :authority and owner = :owner and fallenOn is null
              and (declarant in :toDirector or (declarant in :toOthers and recipient <> 'director'))
              and (due > :due or (due = :due and id > :id))
            """;

    @Id
    public UUID id;

    public UUID gift;
    public String authority;
    public UUID declarant;

    @Enumerated(EnumType.STRING)
    public Task task;

    @Enumerated(EnumType.STRING)
    public Task.Owner owner;

    public String recipient;
    public LocalDate due;
    public @Nullable LocalDate done;
    public LocalDate raisedOn;
    public @Nullable LocalDate fallenOn;
    public String code;
    public int codeVersion;

    /** Where a page begins: behind a row, in the order of the days on which things are due. */
    record After(LocalDate due, UUID id) {

        static final After NOTHING = new After(LocalDate.EPOCH, new UUID(0, 0));
    }

    /**
     * Who has to act on whose declarations.
     *
     * @param toDirector those of which everything is meant that the owner owes
     * @param toOthers those of which only that is meant which needs no director
     */
    record Owing(Task.Owner owner, List<UUID> toDirector, List<UUID> toOthers) {

        static Owing declarant(UUID person) {
            return new Owing(Task.Owner.DECLARANT, List.of(person), List.of());
        }

        /** Where the code asks for the director's word, it waits for nobody else. */
        static Owing line(List<Report> below) {
            Map<Boolean, List<UUID>> byPost = below.stream()
                    .collect(partitioningBy(
                            Report::toDirector,
                            mapping(report -> report.person().value(), toList())));
            return new Owing(
                    Task.Owner.LINE, byPost.getOrDefault(true, List.of()), byPost.getOrDefault(false, List.of()));
        }
    }

    /**
     * Whose deadlines, and which of them.
     *
     * @param soon the last day that counts as soon
     */
    record Wanted(Authority authority, Owing owing, Set<State> states, LocalDate today, LocalDate soon) {}

    /** What is due first. */
    static List<DeadlineRow> page(Wanted wanted, After after, int limit) {
        String states = wanted.states().stream().map(DeadlineRow::condition).collect(Collectors.joining(" or "));
        Map<String, Object> values = new HashMap<>(Map.of(
                "authority",
                wanted.authority().id(),
                "toDirector",
                wanted.owing().toDirector(),
                "toOthers",
                wanted.owing().toOthers(),
                "owner",
                wanted.owing().owner(),
                "due",
                after.due(),
                "id",
                after.id()));
        Map.of("today", wanted.today(), "soon", wanted.soon()).forEach((name, day) -> {
            if (states.contains(":" + name)) {
                values.put(name, day);
            }
        });
        return DeadlineRow.<DeadlineRow>find(LIST + " and (" + states + ")", Sort.ascending("due", "id"), values)
                .page(0, limit)
                .list();
    }

    /** The same as {@link State#of}; a test holds them to it. */
    private static String condition(State state) {
        return switch (state) {
            case OPEN -> "(done is null and due > :soon)";
            case DUE_SOON -> "(done is null and due >= :today and due <= :soon)";
            case OVERDUE -> "(done is null and due < :today)";
            case MET -> "(done is not null and done <= due)";
            case MET_LATE -> "(done is not null and done > due)";
        };
    }
}
