package probity.audit.publishing;

import java.util.List;
import java.util.UUID;
import probity.chassis.access.AccessCodec;
import probity.chassis.access.AccessEvent;
import probity.chassis.access.AccessEvent.AccessRefused;
import probity.chassis.access.AccessEvent.RecordRead;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.chassis.relay.Translation;

/** Who looked into the ledger. What is shown of it here is never about a case, so neither is who saw it. */
public final class AccessTranslation implements Translation<AccessEvent> {

    private static final String READ = "probity.access.record-read.v1";

    private static final String REFUSED = "probity.access.access-refused.v1";

    private final AccessCodec codec = new AccessCodec();

    @Override
    public EventCodec<AccessEvent> codec() {
        return codec;
    }

    @Override
    public List<Fact> facts(Recorded<AccessEvent> recorded) {
        return List.of(
                switch (recorded.event()) {
                    case RecordRead read -> fact(recorded, READ, keyOf(recorded, read), body(read));
                    case AccessRefused refused ->
                        fact(
                                recorded,
                                REFUSED,
                                recorded.stream().id(),
                                new probity.contracts.access.AccessRefused(
                                        refused.caller(), refused.route(), refused.at()));
                });
    }

    /** The stream that was read, so that its timeline shows who did. */
    private static UUID keyOf(Recorded<AccessEvent> recorded, RecordRead read) {
        UUID record = read.record();
        return record == null ? recorded.stream().id() : record;
    }

    private static probity.contracts.access.RecordRead body(RecordRead read) {
        return new probity.contracts.access.RecordRead(
                read.reader(), read.post(), read.kind(), read.record(), read.at());
    }

    private static Fact fact(Recorded<AccessEvent> recorded, String type, UUID key, Object body) {
        var provenance = recorded.provenance();
        return new Fact(type, Audience.OFFICERS, key, provenance.authority(), provenance.occurredAt(), body);
    }
}
