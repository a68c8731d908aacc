package probity.concerns.publishing;

import static probity.chassis.relay.Audience.CASE;

import jakarta.inject.Singleton;
import java.util.List;
import probity.chassis.access.AccessCodec;
import probity.chassis.access.AccessEvent;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;
import probity.contracts.access.AccessRefused;
import probity.contracts.access.RecordRead;

/** Who looked at cases. That somebody did says that there is one, so it leaves by window, for those who may know. */
@Singleton
class AccessFacts implements Translation<AccessEvent> {

    private final AccessCodec codec = new AccessCodec();

    @Override
    public EventCodec<AccessEvent> codec() {
        return codec;
    }

    @Override
    public List<Fact> facts(Recorded<AccessEvent> recorded) {
        return switch (recorded.event()) {
            case AccessEvent.RecordRead read ->
                told(
                        recorded,
                        "record-read",
                        new RecordRead(read.reader(), read.post(), read.kind(), read.record(), read.at()));
            case AccessEvent.AccessRefused refused ->
                told(recorded, "access-refused", new AccessRefused(refused.caller(), refused.route(), refused.at()));
        };
    }

    private static List<Fact> told(Recorded<AccessEvent> recorded, String name, Object body) {
        return List.of(new Fact(
                "probity.access." + name + ".v1",
                CASE,
                recorded.stream().id(),
                recorded.provenance().authority(),
                null,
                body));
    }
}
