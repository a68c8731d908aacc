package probity.declarations.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.log.Watermark;
import probity.chassis.projection.ProjectionRunner;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonCommand.RegisterPerson;
import probity.declarations.person.PersonEvent;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Job;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.Mark;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Term;
import probity.declarations.vocabulary.Words;
import probity.declarations.vocabulary.Worker;

/** The people of the demo's authorities, of the same names as in the demo's realm: one for each post. */
@Singleton
public class DemoPeople {

    private static final List<Authority> AUTHORITIES =
            List.of(new Authority("westminster"), new Authority("kensington-chelsea"), new Authority("leicester"));

    private static final Map<String, Post> POSTS = Words.all(Post.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);

    private static final int MANAGER = 2;
    private static final int DIRECTOR = 3;

    /** One in each authority, by the number that ends the id. */
    private enum Somebody {
        OFFICER(1, "Olive Marsh", "declarant", "Care Contracts Officer", "Band 2"),
        LINE_MANAGER(MANAGER, "Martin Okoro", "declarant line-manager", "Care Contracts Manager", "Band 4"),
        HEAD(
                DIRECTOR,
                "Dora Lindqvist",
                "declarant line-manager director",
                "Executive Director of Adult Services",
                "Band 7"),
        PERSONNEL(4, "Harriet Poole", "hr declarant", "HR Adviser", "Band 3"),
        KEEPER(5, "Moira Chaudhry", "monitoring-officer declarant", "Director of Law", "Band 7"),
        KEEPERS_DEPUTY(6, "Dev Anand", "deputy-monitoring-officer declarant", "Principal Solicitor", "Band 5"),
        AUDIT(7, "Audrey Finch", "audit-director declarant", "Director of Audit, Fraud, Risk and Insurance", "Band 6"),
        FRAUD(8, "Frank Osei", "head-of-fraud declarant", "Head of Fraud", "Band 5"),
        PERSONNEL_DIRECTOR(9, "Henry Dale", "hr-director declarant", "Director of Human Resources", "Band 6"),
        HANDLER(10, "Hanna Weiss", "case-handler declarant", "Senior Investigator", "Band 4"),
        CUSTODIAN(11, "Carl Ito", "identity-custodian declarant", "Records Manager", "Band 4"),
        COMMITTEE(12, "Connie Blake", "committee-member", "Independent Member of the Audit Committee", null),
        AUDITOR(13, "Edith Aung", "external-auditor", "External Auditor", null),
        ADMINISTRATOR(14, "Adam Roth", "administrator", "Systems Administrator", "Band 3"),
        COUNCILLOR(15, "Clara Nunn", "declarant", "Councillor", null);

        private final int number;
        private final String name;
        private final String posts;
        private final String title;

        @Nullable
        private final String grade;

        Somebody(int number, String name, String posts, String title, @Nullable String grade) {
            this.number = number;
            this.name = name;
            this.posts = posts;
            this.title = title;
            this.grade = grade;
        }
    }

    private final Aggregate<Person, PersonCommand, PersonEvent> people;
    private final CommandHandler commands;
    private final ProjectionRunner projections;
    private final Watermark stored;
    private final Clock clock;

    DemoPeople(
            Aggregate<Person, PersonCommand, PersonEvent> people,
            CommandHandler commands,
            ProjectionRunner projections,
            Watermark stored,
            Clock clock) {
        this.people = people;
        this.commands = commands;
        this.projections = projections;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Whoever is registered stays as they are, so it can be done at every start. Answers once all stand where they are, so
     * that whoever asks first is not told that HR has yet to say where they work.
     */
    public void register() throws InterruptedException {
        for (int town = 1; town <= AUTHORITIES.size(); town++) {
            for (Somebody somebody : Somebody.values()) {
                register(town, somebody);
            }
        }
        boolean _ = projections.awaitPosition(PeopleProjection.NAME, stored.position(), PATIENCE);
    }

    private void register(int town, Somebody somebody) {
        PersonId id = id(town, somebody.number);
        var name = new Confidential(id.value(), somebody.name);
        var provenance = Provenance.automatic(AUTHORITIES.get(town - 1), "demo-people", clock.instant());
        commands.create(people, id.value(), new RegisterPerson(id, name, place(town, somebody)), provenance);
    }

    private static Place place(int town, Somebody somebody) {
        boolean inCare = somebody.number <= DIRECTOR;
        Set<Post> posts = Arrays.stream(somebody.posts.split(" "))
                .map(POSTS::get)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        Job job = job(somebody);
        return new Place(
                job.worker().capacity(),
                new Directorate(inCare ? "adult-services" : "corporate"),
                line(town, somebody),
                posts,
                FROM,
                job);
    }

    private static Job job(Somebody somebody) {
        Worker worker = switch (somebody) {
            case COUNCILLOR -> Worker.COUNCILLOR;
            case COMMITTEE, AUDITOR -> Worker.CONSULTANT;
            default -> Worker.EMPLOYEE;
        };
        Term term = somebody == Somebody.COUNCILLOR ? new Term(FROM, null) : null;
        return new Job(worker, somebody.title, somebody.grade, term, marks(somebody));
    }

    private static List<Mark> marks(Somebody somebody) {
        return switch (somebody) {
            case HEAD -> List.of(restricted("Local Government and Housing Act 1989 s2(1)(b)"));
            case KEEPER -> List.of(restricted("Local Government and Housing Act 1989 s2(1)(e)"));
            default -> List.of();
        };
    }

    private static Mark restricted(String basis) {
        return new Mark(Mark.Kind.POLITICALLY_RESTRICTED, basis, null);
    }

    /**
     * The manager stands in where the director is the line manager. Those who answer to the chief executive, who is not
     * here, have nobody above them: so neither the Monitoring Officer nor the deputy is in the other's line.
     */
    private static Line line(int town, Somebody somebody) {
        PersonId director = id(town, DIRECTOR);
        return switch (somebody) {
            case OFFICER -> new Line(id(town, MANAGER), null, director);
            case LINE_MANAGER -> new Line(director, null, director);
            case HEAD, KEEPER, KEEPERS_DEPUTY -> Line.NONE;
            case PERSONNEL,
                    AUDIT,
                    FRAUD,
                    PERSONNEL_DIRECTOR,
                    HANDLER,
                    CUSTODIAN,
                    COMMITTEE,
                    AUDITOR,
                    ADMINISTRATOR,
                    COUNCILLOR -> new Line(director, id(town, MANAGER), director);
        };
    }

    private static PersonId id(int town, int number) {
        return PersonId.of("0000000%d-0000-4000-8000-%012d".formatted(town, number));
    }
}
