package probity.declarations.publishing;

import java.util.List;
import probity.chassis.access.AccessCodec;
import probity.chassis.access.AccessEvent;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.access.AccessRefused;
import probity.contracts.access.RecordRead;

/** What officers are told of who looked at declarations, and who was refused. */
public record AccessFacts() implements Translation<AccessEvent> {

    @Override
    public EventCodec<AccessEvent> codec() {
        return new AccessCodec();
    }

    @Override
    public List<Fact> facts(Recorded<AccessEvent> recorded) {
        return switch (recorded.event()) {
            case AccessEvent.RecordRead(var reader, var post, var kind, var record, var at) ->
                fact("record-read", recorded, new RecordRead(reader, post, kind, record, at));
            case AccessEvent.AccessRefused(var caller, var route, var at) ->
                fact("access-refused", recorded, new AccessRefused(caller, route, at));
        };
    }

    private static List<Fact> fact(String name, Recorded<AccessEvent> recorded, Object body) {
        return List.of(new Fact(
                "probity.access.%s.v1".formatted(name),
                Audience.OFFICERS,
                recorded.stream().id(),
                recorded.provenance().authority(),
                recorded.provenance().occurredAt(),
                body));
    }
}
