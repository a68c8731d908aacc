package probity.declarations.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.chassis.identity.Caller;
import probity.declarations.gift.Reports;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/** Whose entries somebody may read: one's own, those of one's line, or all. */
@Singleton
class Readers {

    /** The posts that watch over the code. */
    private static final Set<String> OF_ALL = Stream.of(
                    Post.MONITORING_OFFICER,
                    Post.DEPUTY_MONITORING_OFFICER,
                    Post.HR,
                    Post.HR_DIRECTOR,
                    Post.AUDIT_DIRECTOR,
                    Post.EXTERNAL_AUDITOR)
            .map(Post::role)
            .collect(Collectors.toUnmodifiableSet());

    private final Reports reports;
    private final Clock clock;

    Readers(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** The declarants whose entries the caller reads; empty if it is everybody's. */
    Optional<UUID[]> declarants(Caller caller) {
        if (caller.roles().stream().anyMatch(OF_ALL::contains)) {
            return Optional.empty();
        }
        var self = new PersonId(caller.person());
        var below = reports.of(self, LocalDate.now(clock)).stream().map(Reports.Report::person);
        return Optional.of(
                Stream.concat(Stream.of(self), below).map(PersonId::value).toArray(UUID[]::new));
    }
}
