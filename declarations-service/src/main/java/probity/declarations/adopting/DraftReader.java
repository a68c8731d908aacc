package probity.declarations.adopting;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem.Violation;
import probity.chassis.identity.Authority;
import probity.declarations.code.Adoption;
import probity.declarations.code.Code;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeId;
import probity.declarations.code.Codes;

/** Reads the draft of a version as files are read, and looks whether it is this authority's to adopt. */
@Singleton
class DraftReader {

    private static final String NAME = "draft";

    private static final int FAULTS_MAX = 50;

    private final CodeFormat format = new CodeFormat();
    private final Codes codes;

    DraftReader(Codes codes) {
        this.codes = codes;
    }

    CodeDocument read(Authority authority, CodeId code, String text) {
        CodeDocument document = keepsToFormat(text);
        fits(authority, code, document);
        return document;
    }

    private CodeDocument keepsToFormat(String text) {
        try {
            return format.read(NAME, text).document();
        } catch (BrokenCodeFile broken) {
            throw new BadInput(broken.faults().stream()
                    .limit(FAULTS_MAX)
                    .map(DraftReader::violation)
                    .toList());
        }
    }

    private static Violation violation(BrokenCodeFile.Place fault) {
        return new Violation(
                fault.field() == null ? NAME : fault.field(), "line %d: %s".formatted(fault.line(), fault.sentence()));
    }

    private void fits(Authority authority, CodeId code, CodeDocument draft) {
        var in = new Fields();
        if (!draft.code().id().code().equals(code)) {
            in.refused("code", "is not the code at this address");
        }
        List<Adoption> adoptions = draft.code().adoptions();
        for (int i = 0; i < adoptions.size(); i++) {
            fits(in, authority, draft, adoptions.get(i), "adoptions[%d]".formatted(i));
        }
        in.check();
    }

    private void fits(Fields in, Authority authority, CodeDocument draft, Adoption adoption, String field) {
        if (!adoption.authority().equals(authority.id())) {
            in.refused(field + ".authority", "is not your authority: each adopts for itself");
        }
        Code next = draft.code();
        List<Code> run = new Adopted(codes, draft)
                .runBy(authority.id(), next.inForceFrom()).stream()
                        .map(CodeDocument::code)
                        .toList();
        if (run.contains(next)) {
            run.stream()
                    .filter(other -> !other.equals(next))
                    .filter(other -> other.adoptions().stream().anyMatch(each -> isLike(each, adoption)))
                    .forEach(other -> in.refused(
                            field + ".binds",
                            "%s would bind them as well: supersede it"
                                    .formatted(other.id().code())));
        }
    }

    private static boolean isLike(Adoption one, Adoption other) {
        return one.authority().equals(other.authority()) && one.binds() == other.binds();
    }

    /** The codes as they would be. */
    private record Adopted(Codes codes, CodeDocument draft) implements Codes {

        @Override
        public List<CodeDocument> all() {
            return Stream.concat(codes.all().stream(), Stream.of(draft)).toList();
        }

        @Override
        public Optional<LocalDate> retiredFrom(String authority, CodeId id) {
            return codes.retiredFrom(authority, id);
        }
    }
}
