package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;
import probity.declarations.code.InterestRules;
import probity.declarations.code.Practice;

/** By when annual declarations are to be reviewed. No code says it, so it is a choice of the authority. */
public record ReturnReviews(Codes codes, Practice standard) {

    public static final String LINE_MANAGER = "line-manager";

    public static final String DIRECTOR = "director";

    public static final String MONITORING_OFFICER = "monitoring-officer";

    /** Of what waits from a day on, by the code under which it was returned; of each that is known. */
    public Map<CodeVersion, LocalDate> due(LocalDate from) {
        return codes.all().stream()
                .collect(Collectors.toMap(document -> document.code().id(), document -> due(document, from)));
    }

    /** Not before the version is known here, for it sets days. */
    public LocalDate due(CodeVersion code, LocalDate from) {
        return due(codes.judging(code), from);
    }

    private LocalDate due(CodeDocument document, LocalDate from) {
        return document.code().gifts().calendar().after(from, term(document).workingDays());
    }

    /**
     * Why it is due on its day.
     *
     * @param of the fact from which the days count, and from its day
     */
    public Reason why(CodeVersion code, String of, LocalDate from) {
        CodeDocument document = codes.judging(code);
        Practice.Term term = term(document);
        List<String> clauses = InterestRules.of(document)
                .periodic()
                .map(periodic -> periodic.basis().clauses())
                .orElse(List.of());
        return new Reason(
                code.code().value(),
                code.number(),
                clauses,
                new Reason.Counted(of, from, term.workingDays(), true, null, term.authorityChoice()));
    }

    private Practice.Term term(CodeDocument document) {
        return document.practice()
                .flatMap(Practice::returnReview)
                .or(standard::returnReview)
                .orElseThrow(() -> new IllegalStateException("no practice says by when a return is reviewed"));
    }
}
