package probity.audit.reporting;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static java.util.stream.Collectors.toMap;

import io.quarkus.security.ForbiddenException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import probity.audit.edition.Comment;
import probity.audit.edition.Edition;
import probity.audit.edition.Edition.Published;
import probity.audit.edition.EditionCommand;
import probity.audit.edition.EditionCommand.CommentOnSection;
import probity.audit.edition.EditionCommand.DraftReport;
import probity.audit.edition.EditionCommand.PublishReport;
import probity.audit.edition.EditionCommand.RedraftReport;
import probity.audit.edition.EditionCommand.SignOffReport;
import probity.audit.edition.EditionCommand.Successor;
import probity.audit.edition.EditionCommand.SupersedeReport;
import probity.audit.edition.EditionCommand.WithdrawReport;
import probity.audit.edition.EditionEvent;
import probity.audit.edition.SignOff;
import probity.audit.report.Quarter;
import probity.audit.report.Report;
import probity.audit.report.Report.Heading;
import probity.audit.report.Template;
import probity.audit.report.Templates;
import probity.audit.reporting.IssuingResource.CommentRequest;
import probity.audit.reporting.IssuingResource.ReportSignOffRequest;
import probity.audit.reporting.IssuingResource.SupersessionRequest;
import probity.audit.reporting.IssuingResource.WithdrawalRequest;
import probity.audit.reporting.ReportsResource.ReportRequestBody;
import probity.audit.vocabulary.Post;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.identity.CurrentCaller;

/** Makes the commands of those who answer for a report, with all that the decision needs to know. */
@Singleton
class OwnersCommands {

    private static final int CHARACTERS_OF_A_SECTION = 60;

    private static final int CHARACTERS_OF_A_COMMENT = 4_000;

    private static final int CHARACTERS_OF_A_REASON = 2_000;

    private static final Map<String, String> OWNERS = Map.of(
            Post.HR_DIRECTOR, Post.HR_DIRECTOR,
            Post.MONITORING_OFFICER, Post.MONITORING_OFFICER,
            Post.AUDIT_DIRECTOR, Post.AUDIT_DIRECTOR);

    private final Templates templates;
    private final CountedReports reports;
    private final Aggregate<Edition, EditionCommand, EditionEvent> editions;
    private final PublishedReports published;
    private final CommandHandler commands;
    private final CurrentCaller caller;
    private final Clock clock;

    OwnersCommands(
            Templates templates,
            CountedReports reports,
            Aggregate<Edition, EditionCommand, EditionEvent> editions,
            PublishedReports published,
            CommandHandler commands,
            CurrentCaller caller,
            Clock clock) {
        this.templates = templates;
        this.reports = reports;
        this.editions = editions;
        this.published = published;
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
    }

    DraftReport draft(ReportRequestBody body) {
        var in = new Fields();
        var kind = in.oneOf(
                "template",
                body.template(),
                templates.templates().stream().collect(toMap(Template::name, Function.identity())));
        Optional<Quarter> quarter = Optional.ofNullable(body.quarter()).flatMap(Quarter::parse);
        if (quarter.isEmpty()) {
            in.violated("quarter", ReportRequest.QUARTER_RULE);
        }
        Template template = kind.get();
        String directorate = ReportRequest.directorate(template, body.directorate());
        Report figures = count(template, quarter.orElseThrow(), directorate);
        return new DraftReport(figures, templates.signatories(), clock.instant());
    }

    RedraftReport redraft(UUID id) {
        Heading heading = headingOf(known(id));
        Template template = templates.find(heading.template()).orElseThrow(OwnersCommands::notMadeAnyMore);
        return new RedraftReport(count(template, heading.on(), heading.directorate()), clock.instant());
    }

    CommentOnSection comment(CommentRequest body) {
        var in = new Fields();
        var section = in.text("section", body.section(), CHARACTERS_OF_A_SECTION);
        var text = in.text("text", body.text(), CHARACTERS_OF_A_COMMENT);
        String post = held(in, body.post());
        return new CommentOnSection(new Comment(section.get(), post, text.get(), clock.instant()));
    }

    SignOffReport signOff(ReportSignOffRequest body) {
        String post = held(new Fields(), body.post());
        return new SignOffReport(new SignOff(post, caller.get().person(), clock.instant()));
    }

    WithdrawReport withdraw(WithdrawalRequest body) {
        var reason = new Fields().text("reason", body.reason(), CHARACTERS_OF_A_REASON);
        return new WithdrawReport(reason.get(), clock.instant());
    }

    PublishReport publish(UUID id) {
        return new PublishReport(published.besides(known(id)), clock.instant());
    }

    SupersedeReport supersede(UUID id, SupersessionRequest body) {
        known(id);
        var in = new Fields();
        var by = in.uuid("by", body.by());
        var reason = in.text("reason", body.reason(), CHARACTERS_OF_A_REASON);
        UUID successor = by.get();
        Optional<Edition> other =
                commands.load(editions, successor, caller.get().authority()).map(Loaded::state);
        if (other.isEmpty()) {
            in.refused("by", "is no report of your authority");
        }
        in.check();
        Edition found = other.orElseThrow();
        return new SupersedeReport(
                new Successor(successor, headingOf(found), publishedAt(found)), reason.get(), clock.instant());
    }

    /** Whoever speaks for a post holds it. */
    private String held(Fields in, @Nullable String post) {
        String named = in.oneOf("post", post, OWNERS).get();
        if (!caller.get().has(named)) {
            throw new ForbiddenException();
        }
        return named;
    }

    private Report count(Template template, Quarter quarter, @Nullable String directorate) {
        return reports.count(caller.get().authority(), template, quarter, directorate, Optional.empty());
    }

    private Edition known(UUID id) {
        return commands.load(editions, id, caller.get().authority())
                .orElseThrow(() -> Problem.absent().thrown())
                .state();
    }

    private static Heading headingOf(Edition edition) {
        return edition.content().figures().heading();
    }

    private static @Nullable Instant publishedAt(Edition edition) {
        return edition instanceof Published published ? published.at() : null;
    }

    private static RuntimeException notMadeAnyMore() {
        return Problem.of(CONFLICT, "template-is-gone", "Reports of this kind are not made any more.")
                .thrown();
    }
}
