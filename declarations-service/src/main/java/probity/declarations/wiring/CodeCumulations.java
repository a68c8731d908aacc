package probity.declarations.wiring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import probity.chassis.identity.Authority;
import probity.declarations.code.Code;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeId;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;
import probity.declarations.code.Counting;
import probity.declarations.code.Cumulation;
import probity.declarations.gift.Assessment;
import probity.declarations.gift.Assessment.JudgedBy;
import probity.declarations.gift.Cumulations;
import probity.declarations.gift.GiftOffer;
import probity.declarations.people.PlaceTable;
import probity.declarations.replaying.AddingUp;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Term;

/**
 * Puts the gifts of one donor to the codes.
 *
 * @param standard what counts where a code's file does not say it
 */
record CodeCumulations(Codes codes, PlaceTable places, Counting standard) implements Cumulations, AddingUp {

    @Override
    public Optional<Window> window(String authority, PersonId recipient, LocalDate day) {
        return places.placeOf(recipient, new Authority(authority), day)
                .flatMap(place -> codes.binding(authority, place.capacity(), day))
                .map(Code::id)
                .flatMap(codes::version)
                .map(document -> window(document, authority, recipient, day));
    }

    @Override
    public Window window(JudgedBy version, String authority, PersonId recipient, LocalDate day) {
        return window(judging(version), authority, recipient, day);
    }

    @Override
    public Assessment again(JudgedBy version, GiftOffer offer) {
        return CodeAssessor.judged(judging(version).code(), offer);
    }

    @Override
    public boolean counts(JudgedBy version, GiftOffer offer) {
        return counting(judging(version)).counts(CodeAssessor.facts(offer), CodeAssessor.outcome(offer));
    }

    @Override
    public Counting counting(CodeDocument document) {
        return document.counting().orElse(standard);
    }

    @Override
    public LocalDate from(CodeDocument document, String authority, UUID recipient, LocalDate day) {
        return window(document, authority, new PersonId(recipient), day).from();
    }

    private CodeDocument judging(JudgedBy version) {
        return codes.judging(new CodeVersion(new CodeId(version.code()), version.version()));
    }

    private Window window(CodeDocument document, String authority, PersonId recipient, LocalDate day) {
        var cumulation = document.cumulation();
        Optional<LocalDate> termFrom = cumulation.window() == Cumulation.Window.TERM
                ? places.placeOf(recipient, new Authority(authority), day)
                        .flatMap(place -> Optional.ofNullable(place.job().term()))
                        .map(Term::from)
                : Optional.empty();
        return new Window(cumulation.from(day, termFrom), cumulation.why());
    }
}
