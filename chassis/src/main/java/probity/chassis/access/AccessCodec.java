package probity.chassis.access;

import probity.chassis.access.AccessEvent.AccessRefused;
import probity.chassis.access.AccessEvent.RecordRead;
import probity.chassis.log.JsonEventCodec;

/** How access facts are stored. A service's {@code publishing} translates them from here. */
public final class AccessCodec extends JsonEventCodec<AccessEvent> {

    public static final String CATEGORY = "access";

    @Override
    public String category() {
        return CATEGORY;
    }

    @Override
    protected String nameOf(AccessEvent event) {
        return switch (event) {
            case RecordRead _ -> "record-read.v1";
            case AccessRefused _ -> "access-refused.v1";
        };
    }

    @Override
    protected Class<? extends AccessEvent> typeOf(String name) {
        return switch (name) {
            case "record-read.v1" -> RecordRead.class;
            case "access-refused.v1" -> AccessRefused.class;
            default -> throw new IllegalStateException("unknown event in the log: " + name);
        };
    }
}
