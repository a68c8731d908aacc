package probity.declarations.reviewing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import probity.chassis.command.Aggregate;
import probity.chassis.log.EventCodec;
import probity.chassis.log.Recorded;
import probity.chassis.projection.Projection;
import probity.chassis.projection.RowChanges;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.AnnualReturnEvent.ExemptionEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAmended;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestCeased;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestWithdrawn;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestsReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.MitigationEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.NilAttested;
import probity.declarations.annualreturn.AnnualReturnEvent.NilReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.PersonExempted;
import probity.declarations.annualreturn.AnnualReturnEvent.ReturnReviewed;
import probity.declarations.annualreturn.Filing;
import probity.declarations.annualreturn.Finding.Cleared;
import probity.declarations.annualreturn.Finding.MitigationRequired;
import probity.declarations.annualreturn.Finding.Referred;
import probity.declarations.annualreturn.Review;
import probity.declarations.clock.ReturnReviews;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Words;

/** Which annual declarations wait for a review, and of whom. */
@Singleton
class AwaitingReviewProjection implements Projection<AnnualReturnEvent> {

    static final String NAME = "awaiting-review.v1";

    private static final String RETURN = """
            insert into awaiting_review
                   (annual_return, authority, position, person, directorate, year, returned_on, days_late, nil, awaits,
                    deadline, since, counted_from, due, code, code_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, 'declaration', ?, ?, ?)
            """;

    /** By the code of the row: the event does not name it, so it comes with the days of all codes that are known. */
    private static final String RAISE_AGAIN = """
            update awaiting_review
               set deadline = ?, since = ?, counted_from = ?, done_on = null,
                   due = (select days.due
                            from unnest(?::text[], ?::text[], ?::text[]) as days (code, version, due)
                           where days.code = awaiting_review.code
                             and days.version::int = awaiting_review.code_version)::date
             where annual_return = ?
            """;

    /** What waits for the line already goes on to do so: changing it once more moves nothing. */
    private static final String RAISED_BY_A_CHANGE = RAISE_AGAIN + " and (not awaits or referred_to is not null)";

    private static final String CHANGE =
            "update awaiting_review set awaits = true, referred_to = null, nil = ? where annual_return = ?";

    private static final String REVIEW =
            "update awaiting_review set awaits = false, done_on = ? where annual_return = ?";

    private static final String REFER = "update awaiting_review set referred_to = ? where annual_return = ?";

    private final EventCodec<AnnualReturnEvent> codec;
    private final ReturnReviews reviews;

    AwaitingReviewProjection(
            Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns, ReturnReviews reviews) {
        this.codec = returns.codec();
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("awaiting_review");
    }

    @Override
    public EventCodec<AnnualReturnEvent> codec() {
        return codec;
    }

    @Override
    public void apply(Recorded<AnnualReturnEvent> recorded, RowChanges rows) {
        switch (recorded.event()) {
            case InterestsReturned(var person, var directorate, var filing, var _) ->
                returned(recorded, person, directorate, filing, false, rows);
            case NilReturned(var person, var directorate, var filing, var _) ->
                returned(recorded, person, directorate, filing, true, rows);
            case InterestAdded(var _, var _, var on) -> changed(recorded, on, false, rows);
            case InterestAmended(var _, var _, var on) -> changed(recorded, on, false, rows);
            case InterestCeased(var _, var _, var on) -> changed(recorded, on, false, rows);
            case InterestWithdrawn(var _, var _, var on) -> changed(recorded, on, false, rows);
            case NilAttested(var _, var _, var on) -> changed(recorded, on, true, rows);
            case ReturnReviewed(var review) -> reviewed(recorded, review, rows);
            case MitigationEnded _, PersonExempted _, ExemptionEnded _ -> {}
        }
    }

    private void returned(
            Recorded<AnnualReturnEvent> recorded,
            PersonId person,
            Directorate directorate,
            Filing filing,
            boolean nil,
            RowChanges rows) {
        UUID annualReturn = recorded.stream().id();
        var code = new CodeVersion(new CodeId(filing.code()), filing.version());
        rows.change(
                annualReturn,
                RETURN,
                annualReturn,
                recorded.provenance().authority().id(),
                recorded.position(),
                person.value(),
                directorate.id(),
                filing.year(),
                filing.on(),
                filing.daysLate(),
                nil,
                deadline(recorded),
                filing.on(),
                reviews.due(code, filing.on()),
                filing.code(),
                filing.version());
    }

    private void changed(Recorded<AnnualReturnEvent> recorded, LocalDate on, boolean nil, RowChanges rows) {
        UUID annualReturn = recorded.stream().id();
        raise(RAISED_BY_A_CHANGE, recorded, "change", on, rows);
        rows.change(annualReturn, CHANGE, nil, annualReturn);
    }

    private void reviewed(Recorded<AnnualReturnEvent> recorded, Review review, RowChanges rows) {
        UUID annualReturn = recorded.stream().id();
        switch (review.finding()) {
            case Cleared _, MitigationRequired _ -> rows.change(annualReturn, REVIEW, review.on(), annualReturn);
            case Referred(var to, var _) -> {
                raise(RAISE_AGAIN, recorded, "referral", review.on(), rows);
                rows.change(annualReturn, REFER, Words.of(to), annualReturn);
            }
        }
    }

    private void raise(
            String sql, Recorded<AnnualReturnEvent> recorded, String countedFrom, LocalDate from, RowChanges rows) {
        UUID annualReturn = recorded.stream().id();
        var days = List.copyOf(reviews.due(from).entrySet());
        rows.changeAny(
                annualReturn,
                sql,
                deadline(recorded),
                from,
                countedFrom,
                texts(days, code -> code.code().value()),
                texts(days, code -> Integer.toString(code.number())),
                days.stream().map(Map.Entry::getValue).map(LocalDate::toString).toArray(String[]::new),
                annualReturn);
    }

    private static String[] texts(List<Map.Entry<CodeVersion, LocalDate>> days, Function<CodeVersion, String> text) {
        return days.stream().map(Map.Entry::getKey).map(text).toArray(String[]::new);
    }

    /** The same after a rebuild, so that nobody is told twice. */
    private static UUID deadline(Recorded<AnnualReturnEvent> recorded) {
        return UUID.nameUUIDFromBytes("%s %d review"
                .formatted(recorded.stream().id(), recorded.position())
                .getBytes(UTF_8));
    }
}
