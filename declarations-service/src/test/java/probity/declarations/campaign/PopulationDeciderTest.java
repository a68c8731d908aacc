package probity.declarations.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.campaign.CampaignExamples.ANN_OF_CARE;
import static probity.declarations.campaign.CampaignExamples.ASKED;
import static probity.declarations.campaign.CampaignExamples.CLARA_OF_CARE;
import static probity.declarations.campaign.CampaignExamples.COUNTED;
import static probity.declarations.campaign.CampaignExamples.NOT_ASKED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.decider.DeciderSpec;
import probity.chassis.decider.Decision;
import probity.declarations.campaign.Population.Member;
import probity.declarations.campaign.Population.Taken;
import probity.declarations.campaign.PopulationCommand.TakePopulation;
import probity.declarations.campaign.PopulationEvent.PeopleCounted;
import probity.declarations.campaign.Snapshot.Headcount;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

@Tag("N-18")
class PopulationDeciderTest {

    private static final List<Duty> DUTIES = List.of(ASKED, NOT_ASKED);

    private static final List<Member> BOTH = List.of(ANN_OF_CARE, CLARA_OF_CARE);

    private static final PopulationEvent COUNTED_BOTH = new PeopleCounted(COUNTED, DUTIES, BOTH);

    private final PopulationDecider decider = new PopulationDecider();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void whom_the_code_asks_and_whom_it_does_not_are_counted_apart() {
        DeciderSpec.of(decider)
                .given()
                .when(new TakePopulation(COUNTED, DUTIES, BOTH))
                .then(COUNTED_BOTH);

        assertThat(decider.replay(List.of(COUNTED_BOTH)))
                .isEqualTo(new Taken(List.of(new Headcount("adult-services", 1, 1))));
    }

    @Test
    void a_population_is_taken_once() {
        DeciderSpec.of(decider)
                .given(COUNTED_BOTH)
                .when(new TakePopulation(COUNTED, DUTIES, List.of(ANN_OF_CARE)))
                .thenNothing();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void all_are_counted_once_whatever_their_number_and_order(long seed) {
        Random random = new Random(seed);
        List<Member> members = new ArrayList<>();
        for (int i = random.nextInt(2_500); i >= 0; i--) {
            var directorate = new Directorate("directorate-" + random.nextInt(5));
            members.add(new Member(new PersonId(new UUID(seed, i)), directorate, random.nextInt(2)));
        }
        Taken taken = taken(members);
        Collections.shuffle(members, random);

        assertThat(taken(members)).isEqualTo(taken);
        assertThat(taken.headcounts().stream().mapToInt(each -> each.required() + each.notRequired()))
                .satisfies(
                        sums -> assertThat(sums.stream().mapToInt(i -> i).sum()).isEqualTo(members.size()));
    }

    private Taken taken(List<Member> members) {
        var decision = decider.decide(decider.initial(), new TakePopulation(COUNTED, DUTIES, members));
        List<PopulationEvent> events = ((Decision.Accepted<PopulationEvent>) decision).events();
        assertThat(events).hasSize((members.size() + 999) / 1_000);
        return (Taken) decider.replay(events);
    }
}
