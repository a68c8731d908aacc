package probity.declarations.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonCommand.RegisterPerson;
import probity.declarations.person.PersonEvent;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Words;

/** The people of the demo's authorities, the same as in the demo's realm: one for each post. */
@Singleton
public class DemoPeople {

    private static final List<Authority> AUTHORITIES =
            List.of(new Authority("westminster"), new Authority("kensington-chelsea"), new Authority("leicester"));

    private static final Map<String, Post> POSTS = Words.all(Post.class);

    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);

    private static final int MANAGER = 2;
    private static final int DIRECTOR = 3;
    private static final int MONITORING_OFFICER = 5;

    /** One in each authority, by the number that ends the id. */
    private enum Somebody {
        OFFICER(1, "Olive Marsh", "declarant"),
        LINE_MANAGER(MANAGER, "Martin Okoro", "declarant line-manager"),
        HEAD(DIRECTOR, "Dora Lindqvist", "declarant line-manager director"),
        PERSONNEL(4, "Harriet Poole", "hr declarant"),
        KEEPER(MONITORING_OFFICER, "Moira Chaudhry", "monitoring-officer declarant"),
        KEEPERS_DEPUTY(6, "Dev Anand", "deputy-monitoring-officer declarant"),
        AUDIT(7, "Audrey Finch", "audit-director declarant"),
        FRAUD(8, "Frank Osei", "head-of-fraud declarant"),
        PERSONNEL_DIRECTOR(9, "Henry Dale", "hr-director declarant"),
        HANDLER(10, "Hanna Weiss", "case-handler declarant"),
        CUSTODIAN(11, "Carl Ito", "identity-custodian declarant"),
        COMMITTEE(12, "Connie Blake", "committee-member"),
        AUDITOR(13, "Edith Aung", "external-auditor"),
        ADMINISTRATOR(14, "Adam Roth", "administrator"),
        COUNCILLOR(15, "Clara Nunn", "declarant");

        private final int number;
        private final String name;
        private final String posts;

        Somebody(int number, String name, String posts) {
            this.number = number;
            this.name = name;
            this.posts = posts;
        }
    }

    private final Aggregate<Person, PersonCommand, PersonEvent> people;
    private final CommandHandler commands;
    private final Clock clock;

    DemoPeople(Aggregate<Person, PersonCommand, PersonEvent> people, CommandHandler commands, Clock clock) {
        this.people = people;
        this.commands = commands;
        this.clock = clock;
    }

    /** Whoever is registered stays as they are, so it can be done at every start. */
    public void register() {
        for (int town = 1; town <= AUTHORITIES.size(); town++) {
            for (Somebody somebody : Somebody.values()) {
                register(town, somebody);
            }
        }
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
        return new Place(
                somebody == Somebody.COUNCILLOR ? Capacity.MEMBER : Capacity.OFFICER,
                new Directorate(inCare ? "adult-services" : "corporate"),
                line(town, somebody),
                posts,
                FROM);
    }

    /** The manager stands in where the director is the line manager. */
    private static Line line(int town, Somebody somebody) {
        PersonId director = id(town, DIRECTOR);
        return switch (somebody) {
            case OFFICER -> new Line(id(town, MANAGER), null, director);
            case LINE_MANAGER -> new Line(director, null, director);
            case HEAD -> new Line(id(town, MONITORING_OFFICER), null, null);
            case PERSONNEL,
                    KEEPER,
                    KEEPERS_DEPUTY,
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
