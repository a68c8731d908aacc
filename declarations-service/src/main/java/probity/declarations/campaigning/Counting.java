package probity.declarations.campaigning;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.identity.Caller;
import probity.chassis.log.Provenance;
import probity.declarations.campaign.Duties;
import probity.declarations.campaign.Duty;
import probity.declarations.campaign.Population;
import probity.declarations.campaign.Population.Member;
import probity.declarations.campaign.Population.Taken;
import probity.declarations.campaign.PopulationCommand;
import probity.declarations.campaign.PopulationCommand.TakePopulation;
import probity.declarations.campaign.PopulationEvent;
import probity.declarations.campaign.Snapshot;
import probity.declarations.campaign.Workforce;
import probity.declarations.vocabulary.Job;
import probity.declarations.vocabulary.Mark;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Worker;

/**
 * Counts the people of an authority as at a day, and keeps the count in a stream of its own before any campaign counts
 * by it. A campaign that is then refused leaves a count behind that nobody refers to.
 */
@Singleton
class Counting {

    private final Aggregate<Population, PopulationCommand, PopulationEvent> populations;
    private final CommandHandler commands;
    private final Workforce workforce;
    private final Duties duties;
    private final Clock clock;

    Counting(
            Aggregate<Population, PopulationCommand, PopulationEvent> populations,
            CommandHandler commands,
            Workforce workforce,
            Duties duties,
            Clock clock) {
        this.populations = populations;
        this.commands = commands;
        this.workforce = workforce;
        this.duties = duties;
        this.clock = clock;
    }

    Snapshot count(LocalDate on, Caller by) {
        UUID id = UUID.randomUUID();
        var provenance = new Provenance(by.authority(), by.person().toString(), null, clock.instant());
        var outcome = commands.create(populations, id, everybody(on), provenance);
        if (outcome instanceof Outcome.Done<Population>(var population, var _, var _)) {
            return new Snapshot(id, on, population instanceof Taken(var headcounts) ? headcounts : List.of());
        }
        throw new IllegalStateException("a population was taken under a random id");
    }

    /** What a code may tell people apart by. */
    private record Alike(Worker worker, @Nullable String grade, Set<Post> posts, List<Mark.Kind> marks) {

        static Alike of(Place place) {
            Job job = place.job();
            List<Mark.Kind> marks = job.marks().stream().map(Mark::kind).toList();
            return new Alike(job.worker(), job.grade(), place.posts(), marks);
        }
    }

    private static int number(List<Duty> known, Duty duty) {
        if (!known.contains(duty)) {
            known.add(duty);
        }
        return known.indexOf(duty);
    }

    private TakePopulation everybody(LocalDate on) {
        Map<Alike, Integer> numbers = new HashMap<>();
        List<Duty> known = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (Workforce.Serving each : workforce.on(on)) {
            int duty = numbers.computeIfAbsent(Alike.of(each.place()), _ -> number(known, duties.of(each.place(), on)));
            members.add(new Member(each.person(), each.directorate(), duty));
        }
        return new TakePopulation(on, List.copyOf(known), List.copyOf(members));
    }
}
