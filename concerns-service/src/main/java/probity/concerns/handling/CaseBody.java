package probity.concerns.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.CaseFile;
import probity.concerns.concern.Concern.Acknowledged;
import probity.concerns.concern.Concern.Closed;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Received;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.Entry;
import probity.concerns.concern.Identity;
import probity.concerns.concern.Message;
import probity.concerns.concern.Minutes;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * A case as those see it who are entitled to. Who raised it is in it only if the reporter says so.
 *
 * @param namesakes who does not see it, as long as a name in words may mean them or somebody in their line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseBody(
        UUID id,
        String status,
        String kind,
        List<String> issues,
        boolean safeguarding,
        String channel,
        boolean anonymous,
        String identity,
        @Nullable ReporterBody reporter,
        LocalDate receivedOn,
        LocalDate acknowledgeBy,
        ClockBody clock,
        @Nullable LocalDate acknowledgedOn,
        ReportBody.AccountBody account,
        ReportBody.NamedBody about,
        List<String> notTo,
        @Nullable MinutesBody minutes,
        @Nullable String hotlineReference,
        @Nullable GapBody hotlineGap,
        List<String> handlers,
        List<SetAsideBody> setAside,
        List<UUID> namesakes,
        List<MessageBody> messages,
        @Nullable ClosureBody closure) {

    /** Who raised it, by account or in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReporterBody(@Nullable String person, @Nullable String name) {

        static @Nullable ReporterBody of(Report report) {
            return report.identity() == Identity.NAMED
                    ? new ReporterBody(
                            ReportBody.textOf(report.reporter()),
                            report.source() == null
                                    ? null
                                    : ReportBody.textOf(report.source().name()))
                    : null;
        }

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param correction how it was, if the reporter says that the minutes are not right */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MinutesBody(
            String by,
            UUID takenBy,
            @Nullable LocalDate checkedOn,
            @Nullable String correction) {

        static @Nullable MinutesBody of(@Nullable Entry entry, Minutes minutes) {
            return entry == null
                    ? null
                    : new MinutesBody(entry.how().id(), entry.by().value(), minutes.checkedOn(), minutes.inOneText());
        }
    }

    /** @param readOn when the other side said that it has read it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageBody(
            UUID id,
            String from,
            @Nullable String text,
            LocalDate on,
            @Nullable LocalDate readOn) {

        static MessageBody of(Message message) {
            return new MessageBody(
                    message.id().value(),
                    Optional.ofNullable(message.from()).map(Post::id).orElse("reporter"),
                    message.text().text(),
                    message.on(),
                    message.readOn());
        }
    }

    /** @param beyondCode the post that it opened the case to, if no code in force names that post */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SetAsideBody(
            UUID by,
            List<UUID> people,
            @Nullable String reason,
            LocalDate on,
            @Nullable String beyondCode) {

        static SetAsideBody of(HandlerSetAside set) {
            return new SetAsideBody(
                    set.by().value(),
                    ReportBody.idsOf(set.whom()),
                    set.reason().text(),
                    set.on(),
                    set.beyondCode() == null ? null : set.beyondCode().id());
        }

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param openUntil the last day on which the two sides can write to each other */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosureBody(
            String outcome,
            @Nullable String reason,
            LocalDate on,
            @Nullable LocalDate openUntil) {}

    static CaseBody of(UUID id, Raised raised) {
        return switch (raised) {
            case Received _ -> of(id, "received", raised, null, null);
            case Acknowledged acknowledged -> of(id, "acknowledged", raised, acknowledged.on(), null);
            case Closed closed ->
                of(
                        id,
                        "closed",
                        raised,
                        closed.acknowledgedOn(),
                        new ClosureBody(
                                closed.outcome().id(), closed.reason().text(), closed.on(), closed.openUntil()));
        };
    }

    private static CaseBody of(
            UUID id, String status, Raised raised, @Nullable LocalDate acknowledgedOn, @Nullable ClosureBody closure) {
        CaseFile file = raised.file();
        Report report = file.report();
        return new CaseBody(
                id,
                status,
                report.kindAsGiven(),
                ReportBody.wordsOf(report.marked().issues()),
                report.marked().safeguarding(),
                report.channel().id(),
                report.identity() == Identity.ANONYMOUS,
                report.identity().id(),
                ReporterBody.of(report),
                file.receivedOn(),
                file.clock().acknowledgeBy(),
                ClockBody.of(raised),
                acknowledgedOn,
                ReportBody.AccountBody.of(report.account()),
                ReportBody.NamedBody.of(file.circle().named()),
                ReportBody.idsOf(file.circle().named().notTo()),
                MinutesBody.of(report.entry(), file.minutes()),
                report.filing() == null
                        ? null
                        : ReportBody.textOf(report.filing().reference()),
                GapBody.of(id, file).orElse(null),
                file.handlers().stream().map(Post::id).toList(),
                file.setAside().stream().map(SetAsideBody::of).toList(),
                file.circle().outForName().stream()
                        .map(PersonId::value)
                        .sorted()
                        .toList(),
                file.messages().stream().map(MessageBody::of).toList(),
                closure);
    }

    @Override
    public String toString() {
        return "case " + id;
    }
}
