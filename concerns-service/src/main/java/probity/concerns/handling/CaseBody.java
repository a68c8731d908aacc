package probity.concerns.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.CaseFile;
import probity.concerns.concern.Concern.Acknowledged;
import probity.concerns.concern.Concern.Closed;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Received;
import probity.concerns.concern.Message;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** A case as those see it who are entitled to. Who raised it is not in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseBody(
        UUID id,
        String status,
        String kind,
        String channel,
        boolean anonymous,
        LocalDate receivedOn,
        LocalDate acknowledgeBy,
        @Nullable LocalDate acknowledgedOn,
        AccountBody account,
        NamedBody about,
        List<String> handlers,
        List<MessageBody> messages,
        @Nullable ClosureBody closure) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountBody(
            @Nullable String text,
            @Nullable String where,
            @Nullable String when) {

        static AccountBody of(Report.Account account) {
            return new AccountBody(account.text().text(), textOf(account.where()), textOf(account.when()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NamedBody(@Nullable String inWords, List<UUID> people, List<String> posts) {

        static NamedBody of(Report.Named named) {
            Set<PersonId> people = Optional.ofNullable(named.people().people()).orElse(Set.of());
            Set<Post> posts = Optional.ofNullable(named.posts().posts()).orElse(Set.of());
            return new NamedBody(
                    textOf(named.inWords()),
                    people.stream().map(PersonId::value).sorted().toList(),
                    posts.stream().sorted().map(Post::id).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageBody(UUID id, String from, @Nullable String text, LocalDate on) {

        static MessageBody of(Message message) {
            return new MessageBody(
                    message.id().value(),
                    Optional.ofNullable(message.from()).map(Post::id).orElse("reporter"),
                    message.text().text(),
                    message.on());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosureBody(String outcome, @Nullable String reason, LocalDate on) {}

    static CaseBody of(UUID id, Raised raised) {
        return switch (raised) {
            case Received _ -> of(id, "received", raised.file(), null, null);
            case Acknowledged acknowledged -> of(id, "acknowledged", raised.file(), acknowledged.on(), null);
            case Closed closed ->
                of(
                        id,
                        "closed",
                        raised.file(),
                        closed.acknowledgedOn(),
                        new ClosureBody(closed.outcome().id(), closed.reason().text(), closed.on()));
        };
    }

    private static CaseBody of(
            UUID id, String status, CaseFile file, @Nullable LocalDate acknowledgedOn, @Nullable ClosureBody closure) {
        Report report = file.report();
        return new CaseBody(
                id,
                status,
                report.kind().id(),
                report.channel().id(),
                report.anonymous(),
                file.receivedOn(),
                file.acknowledgeBy(),
                acknowledgedOn,
                AccountBody.of(report.account()),
                NamedBody.of(report.named()),
                file.handlers().stream().map(Post::id).toList(),
                file.messages().stream().map(MessageBody::of).toList(),
                closure);
    }

    private static @Nullable String textOf(@Nullable Confidential confidential) {
        return confidential == null ? null : confidential.text();
    }

    @Override
    public String toString() {
        return "case " + id;
    }
}
