package probity.declarations.publishing;

import java.util.List;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.CountedPerson;
import probity.contracts.declarations.CampaignPeopleCounted;
import probity.declarations.campaign.PopulationEvent;
import probity.declarations.campaign.PopulationEvent.PeopleCounted;

/** What officers are told of a count: who is in it, in which directorate, and whether their code asks them. */
public record PopulationFacts(EventCodec<PopulationEvent> codec) implements Translation<PopulationEvent> {

    @Override
    public List<Fact> facts(Recorded<PopulationEvent> recorded) {
        return switch (recorded.event()) {
            case PeopleCounted counted ->
                List.of(new Fact(
                        "probity.declarations.campaign-people-counted.v1",
                        Audience.OFFICERS,
                        recorded.stream().id(),
                        recorded.provenance().authority(),
                        recorded.provenance().occurredAt(),
                        new CampaignPeopleCounted(recorded.stream().id(), counted.on(), people(counted))));
        };
    }

    private static List<CountedPerson> people(PeopleCounted counted) {
        return counted.members().stream()
                .map(member -> new CountedPerson(
                        member.person().value(),
                        member.directorate().id(),
                        counted.duties().get(member.duty()).required()))
                .toList();
    }
}
