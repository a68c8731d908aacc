package probity.concerns.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.CaseFile;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Missing;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Unraised;
import probity.concerns.concern.Gap;
import probity.concerns.concern.Handler;
import probity.concerns.vocabulary.Confidential;

/**
 * Where the hotline's list and ours do not agree.
 *
 * @param id of the case; of one that was never filed, the id that it will have if it is
 * @param kind not-filed: the hotline has it and we do not; not-listed: we have it from the hotline, which lists it not
 * @param reference what the hotline calls it
 * @param receivedOn the day on which it came to the hotline
 * @param since the day on which the lists were compared
 * @param closedOn absent as long as nobody has said why
 * @param explanation what the hotline said of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GapBody(
        UUID id,
        String kind,
        @Nullable String reference,
        LocalDate receivedOn,
        LocalDate since,
        @Nullable LocalDate closedOn,
        @Nullable String explanation) {

    /**
     * Empty if there is none, or the lists came to agree. Whoever was shown that something was missing, and may not see
     * the case now that it is filed, goes on to be shown the same: that it changed would tell of the case.
     */
    static Optional<GapBody> of(UUID id, Concern concern, Handler handler) {
        return switch (concern) {
            case Unraised _ -> Optional.empty();
            case Missing missing -> of(id, missing, handler);
            case Raised raised when raised.isOpenTo(handler) -> of(id, raised.file());
            case Raised raised ->
                Optional.ofNullable(raised.file().missed()).flatMap(missed -> of(id, missed, handler));
        };
    }

    private static Optional<GapBody> of(UUID id, Missing missing, Handler handler) {
        return Optional.of(missing)
                .filter(one -> one.isOpenTo(handler))
                .map(one -> of(id, "not-filed", one.reference(), one.receivedOn(), one.gap()));
    }

    static Optional<GapBody> of(UUID id, CaseFile file) {
        return Optional.ofNullable(file.report().filing())
                .flatMap(filing -> Optional.ofNullable(file.gap())
                        .filter(gap -> gap.isOpen() || gap.explanation() != null)
                        .map(gap -> of(id, "not-listed", filing.reference(), file.receivedOn(), gap)));
    }

    private static GapBody of(UUID id, String kind, Confidential reference, LocalDate receivedOn, Gap gap) {
        return new GapBody(
                id,
                kind,
                reference.text(),
                receivedOn,
                gap.since(),
                gap.closedOn(),
                ReportBody.textOf(gap.explanation()));
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
