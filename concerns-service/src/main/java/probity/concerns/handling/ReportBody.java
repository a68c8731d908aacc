package probity.concerns.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** What a reporter gave, as those see it who are entitled to. */
final class ReportBody {

    private ReportBody() {}

    /** @param months from which month or year until which, as in {@code 2026-03/2026-05} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountBody(
            @Nullable String text,
            @Nullable String where,
            @Nullable String when,
            @Nullable String months,
            @Nullable String knownTo,
            @Nullable String fear) {

        static AccountBody of(Report.Account account) {
            return new AccountBody(
                    account.text().text(),
                    textOf(account.where()),
                    textOf(account.when()),
                    textOf(account.months()),
                    textOf(account.knownTo()),
                    textOf(account.fear()));
        }

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** Whom it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NamedBody(
            @Nullable String inWords, List<String> names, List<UUID> people, List<String> posts, List<String> bodies) {

        static NamedBody of(Report.Named named) {
            return new NamedBody(
                    textOf(named.inWords()),
                    wordsOf(named.names()),
                    idsOf(named.people()),
                    idsOf(named.posts()),
                    wordsOf(named.bodies()));
        }

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    static @Nullable String textOf(@Nullable Confidential confidential) {
        return confidential == null ? null : confidential.text();
    }

    static List<UUID> idsOf(ConfidentialPeople confidential) {
        return Optional.ofNullable(confidential.people()).orElse(Set.of()).stream()
                .map(PersonId::value)
                .sorted()
                .toList();
    }

    static List<String> idsOf(@Nullable ConfidentialPosts confidential) {
        return Optional.ofNullable(confidential).map(ConfidentialPosts::posts).orElse(Set.of()).stream()
                .sorted()
                .map(Post::id)
                .toList();
    }

    static List<String> wordsOf(@Nullable ConfidentialWords confidential) {
        return Optional.ofNullable(confidential).map(ConfidentialWords::words).orElse(List.of());
    }
}
