package probity.declarations.assessing;

import java.util.List;
import probity.declarations.code.Lint;

/**
 * What is to be known about a code, as JSON.
 *
 * @param findings each found by the {@code file}'s author or by the {@code machine}
 */
record LintBody(String code, int version, List<NoticeBody> findings, ChoicesBody authorityChoices) {

    record NoticeBody(String foundBy, String kind, List<String> clauses, String place, String note) {

        static NoticeBody of(Lint.Finding finding) {
            return new NoticeBody(
                    finding.foundBy().id(), finding.kind(), finding.clauses(), finding.place(), finding.note());
        }
    }

    /** What the authority decided because the source is silent. */
    record ChoicesBody(int count, List<Lint.Choice> items) {}

    static LintBody of(Lint.Report report) {
        return new LintBody(
                report.code().code().value(),
                report.code().number(),
                report.findings().stream().map(NoticeBody::of).toList(),
                new ChoicesBody(report.authorityChoices().size(), report.authorityChoices()));
    }
}
