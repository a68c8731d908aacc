package probity.declarations.code;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an authority has made of one code.
 *
 * @param standard what applies where a version is silent, as a part of such a document
 * @param editions the versions that it has run or runs, oldest first
 * @param proposal what waits for sign-offs, if anything does
 * @param retiredFrom the first day on which the authority runs the code no more; absent while it is not to be retired
 * @param reviewedOn the day of the last joint review, if there was one
 */
public record CodeHistory(
        Map<String, Object> standard,
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

    static CodeHistory none(Map<String, Object> standard) {
        return new CodeHistory(standard, List.of(), null, null, null);
    }

    public CodeHistory {
        editions = List.copyOf(editions);
    }

    public Optional<Edition> latest() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    /** Who must agree to the next step: the newest version says so, and no draft can excuse itself from it. */
    public Ownership ownership() {
        return Ownership.of(newest().document(), standard);
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

    /** In the place of the same version, if there is one that said less. */
    CodeHistory with(Edition edition) {
        var others = editions.stream().filter(other -> other.version() != edition.version());
        return new CodeHistory(
                standard,
                Stream.concat(others, Stream.of(edition))
                        .sorted(Comparator.comparingInt(Edition::version))
                        .toList(),
                proposal,
                retiredFrom,
                reviewedOn);
    }

    CodeHistory proposing(@Nullable Proposal next) {
        return new CodeHistory(standard, editions, next, retiredFrom, reviewedOn);
    }

    CodeHistory retired(LocalDate from) {
        return new CodeHistory(standard, editions, null, from, reviewedOn);
    }

    CodeHistory reviewed(LocalDate on) {
        return new CodeHistory(standard, editions, proposal, retiredFrom, on);
    }
}
