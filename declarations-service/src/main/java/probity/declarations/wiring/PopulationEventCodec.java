package probity.declarations.wiring;

import probity.chassis.log.JsonEventCodec;
import probity.declarations.campaign.PopulationEvent;
import probity.declarations.campaign.PopulationEvent.PeopleCounted;

/** The first switch is exhaustive: an event without a stored name does not compile. */
final class PopulationEventCodec extends JsonEventCodec<PopulationEvent> {

    @Override
    public String category() {
        return "population";
    }

    @Override
    protected String nameOf(PopulationEvent event) {
        return switch (event) {
            case PeopleCounted _ -> "people-counted.v1";
        };
    }

    @Override
    protected Class<? extends PopulationEvent> typeOf(String name) {
        return switch (name) {
            case "people-counted.v1" -> PeopleCounted.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
