package probity.concerns.raising;

import static probity.concerns.concern.Identity.ANONYMOUS;
import static probity.concerns.concern.Identity.CONFIDENTIAL;
import static probity.concerns.concern.Identity.HOTLINE_ONLY;
import static probity.concerns.concern.Identity.NAMED;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.concerns.concern.Channel;
import probity.concerns.concern.Identity;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.Confidential;

/** Reads who tells it. Nobody is named to the handlers who did not ask for it. */
@Singleton
class SourceReader {

    private static final int NAME_MAX = 2_000;

    Field<Report.Source> read(Fields in, ConcernBody body, UUID reporter, Origin origin) {
        var name = in.optionalText("name", body.name(), NAME_MAX);
        boolean isKnown = origin.account() != null || isGiven(body);
        Field<Identity> identity = body.identity() == null
                ? () -> isKnown ? CONFIDENTIAL : ANONYMOUS
                : in.oneOf("identity", body.identity(), choices(origin));
        if (!isKnown && (NAMED.id().equals(body.identity()) || CONFIDENTIAL.id().equals(body.identity()))) {
            in.violated("name", "is missing: without a name the concern is anonymous");
        }
        if (isGiven(body)
                && (ANONYMOUS.id().equals(body.identity()) || HOTLINE_ONLY.id().equals(body.identity()))) {
            in.violated("name", "is not kept for this identity: leave it out");
        }
        return () -> new Report.Source(
                identity.get(),
                name.get().map(given -> new Confidential(reporter, given)).orElse(null),
                origin.entry(),
                origin.filing());
    }

    private static boolean isGiven(ConcernBody body) {
        return Optional.ofNullable(body.name()).filter(name -> !name.isBlank()).isPresent();
    }

    /** An account is known by its token, so nobody is anonymous there; only the hotline can know what we do not. */
    private static Map<String, Identity> choices(Origin origin) {
        Set<Identity> choices = EnumSet.of(NAMED, CONFIDENTIAL);
        if (origin.account() == null) {
            choices.add(ANONYMOUS);
        }
        if (origin.channel() == Channel.HOTLINE) {
            choices.add(HOTLINE_ONLY);
        }
        return choices.stream().collect(Collectors.toUnmodifiableMap(Identity::id, Function.identity()));
    }
}
