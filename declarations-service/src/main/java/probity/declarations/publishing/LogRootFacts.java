package probity.declarations.publishing;

import java.util.List;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.logtree.LogRootCodec;
import probity.chassis.logtree.RootTaken;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.declarations.LogRootTaken;

/** What officers are told of the log itself, so that nobody can change it later without being found out. */
public record LogRootFacts() implements Translation<RootTaken> {

    private static final String TYPE = "probity.declarations.log-root-taken.v1";

    @Override
    public EventCodec<RootTaken> codec() {
        return new LogRootCodec();
    }

    @Override
    public List<Fact> facts(Recorded<RootTaken> recorded) {
        RootTaken taken = recorded.event();
        return List.of(new Fact(
                TYPE,
                Audience.OFFICERS,
                recorded.stream().id(),
                recorded.provenance().authority(),
                recorded.provenance().occurredAt(),
                new LogRootTaken(taken.epoch(), taken.size(), taken.root())));
    }
}
