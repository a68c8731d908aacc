package probity.audit.reporting;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.audit.edition.Edition;
import probity.audit.edition.Edition.Draft;
import probity.audit.edition.Edition.Published;
import probity.audit.edition.Edition.Superseded;
import probity.audit.edition.Edition.Undrafted;
import probity.audit.edition.Edition.Withdrawn;
import probity.audit.edition.SignOff;

/**
 * What is printed on a report about the report itself.
 *
 * @param standing what has become of it, in a line
 * @param notice why it is withdrawn, or something else stands in its place; absent if neither is so
 * @param signatories the posts that sign it off, in order
 * @param signedOff when they did, those that have
 * @param sha256 of what was published; absent if nothing was
 */
record Imprint(
        String standing,
        @Nullable String notice,
        List<String> signatories,
        Map<String, Instant> signedOff,
        @Nullable String sha256) {

    Imprint {
        signatories = List.copyOf(signatories);
        signedOff = Map.copyOf(signedOff);
    }

    static Imprint workingPaper(List<String> signatories) {
        return new Imprint("Working paper: neither signed off nor published", null, signatories, Map.of(), null);
    }

    static Imprint of(Edition edition) {
        return switch (edition) {
            case Undrafted _ -> throw new IllegalStateException("a report that nobody drafted is not printed");
            case Draft(var content, var signOffs, var _) ->
                new Imprint("Draft: not published", null, content.signatories(), byPost(signOffs), null);
            case Withdrawn(var draft, var reason, var at) ->
                new Imprint(
                        "Withdrawn on %s: not published".formatted(Wording.day(at)),
                        "This report was withdrawn: " + reason,
                        draft.content().signatories(),
                        byPost(draft.signOffs()),
                        null);
            case Published published -> of(published, publishedOn(published), null);
            case Superseded(var published, var _, var reason, var at) ->
                of(
                        published,
                        "%s, superseded on %s".formatted(publishedOn(published), Wording.day(at)),
                        "A later version stands in the place of this report: " + reason);
        };
    }

    private static Imprint of(Published published, String standing, @Nullable String notice) {
        return new Imprint(
                standing,
                notice,
                published.content().signatories(),
                byPost(published.signOffs()),
                published.document().sha256());
    }

    private static String publishedOn(Published published) {
        return "Published on " + Wording.day(published.at());
    }

    private static Map<String, Instant> byPost(List<SignOff> signOffs) {
        return signOffs.stream().collect(toMap(SignOff::post, SignOff::at));
    }
}
