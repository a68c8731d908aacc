package probity.declarations.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an authority has made of one code.
 *
 * @param editions the versions that it has run or runs, oldest first
 * @param proposal what waits for sign-offs, if anything does
 * @param retiredFrom the first day on which the authority runs the code no more; absent while it is not to be retired
 * @param reviewedOn the day of the last joint review, if there was one
 */
public record CodeHistory(
        List<Edition> editions,
        @Nullable Proposal proposal,
        @Nullable LocalDate retiredFrom,
        @Nullable LocalDate reviewedOn) {

    /**
     * A version as it was stored.
     *
     * @param imported it came from a file and not by sign-offs
     */
    public record Edition(
            int version,
            LocalDate inForceFrom,
            Map<String, Object> document,
            boolean imported,
            List<SignOff> signOffs) {

        public Edition {
            signOffs = List.copyOf(signOffs);
        }
    }

    public static final CodeHistory NONE = new CodeHistory(List.of(), null, null, null);

    public CodeHistory {
        editions = List.copyOf(editions);
    }

    public Optional<Edition> latest() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    /** Who must agree to the next step: the newest version says so, and no draft can excuse itself from it. */
    public Ownership ownership() {
        return Ownership.of(newest().document());
    }

    /** Empty if the code is to be retired. */
    public Optional<Ownership.Review> nextReview() {
        if (retiredFrom != null) {
            return Optional.empty();
        }
        Edition newest = newest();
        LocalDate since = newest.inForceFrom();
        return Optional.of(
                reviewedOn == null || reviewedOn.isBefore(since)
                        ? ownership()
                                .next(since, "the day from which version %d is in force".formatted(newest.version()))
                        : ownership().next(reviewedOn, "the day of the last review"));
    }

    public CodeId id() {
        return new CodeId(new Part(newest().document()).text("code"));
    }

    private Edition newest() {
        return latest().orElseThrow(() -> new IllegalStateException("history needs a version"));
    }

    Optional<Edition> edition(int version) {
        return editions.stream().filter(edition -> edition.version() == version).findFirst();
    }

    CodeHistory with(Edition edition) {
        return new CodeHistory(
                Stream.concat(editions.stream(), Stream.of(edition)).toList(), proposal, retiredFrom, reviewedOn);
    }

    CodeHistory proposing(@Nullable Proposal next) {
        return new CodeHistory(editions, next, retiredFrom, reviewedOn);
    }

    CodeHistory retired(LocalDate from) {
        return new CodeHistory(editions, null, from, reviewedOn);
    }

    CodeHistory reviewed(LocalDate on) {
        return new CodeHistory(editions, proposal, retiredFrom, on);
    }
}
