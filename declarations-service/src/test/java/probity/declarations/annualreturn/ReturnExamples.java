package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestsReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.NilReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.PersonExempted;
import probity.declarations.annualreturn.AnnualReturnEvent.ReturnReviewed;
import probity.declarations.annualreturn.Finding.Cleared;
import probity.declarations.annualreturn.Finding.Measure;
import probity.declarations.annualreturn.Finding.MitigationRequired;
import probity.declarations.annualreturn.Finding.Referee;
import probity.declarations.annualreturn.Finding.Referred;
import probity.declarations.annualreturn.Particulars.BodyTie;
import probity.declarations.annualreturn.Particulars.Contract;
import probity.declarations.annualreturn.Particulars.Dealing;
import probity.declarations.annualreturn.Particulars.Described;
import probity.declarations.annualreturn.Particulars.Employment;
import probity.declarations.annualreturn.Particulars.Membership;
import probity.declarations.annualreturn.Particulars.PersonTie;
import probity.declarations.annualreturn.Particulars.Stake;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/** The people, days and interests that tests speak of. */
public final class ReturnExamples {

    public static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");
    public static final PersonId BEN = PersonId.of("00000002-0000-4000-8000-000000000002");
    public static final PersonId CAT = PersonId.of("00000002-0000-4000-8000-000000000003");
    public static final PersonId DAN = PersonId.of("00000002-0000-4000-8000-000000000004");
    public static final PersonId MOIRA = PersonId.of("00000002-0000-4000-8000-000000000005");

    /** Ben manages Ann, Cat stands in for him, Dan heads them all. */
    public static final Line ABOVE_ANN = new Line(BEN, CAT, DAN);

    public static final Directorate CARE = new Directorate("adult-services");

    public static final LocalDate DUE = LocalDate.of(2026, 5, 29);
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

    public static final UUID CAMPAIGN = UUID.fromString("00000002-0000-4000-8000-0000000000c0");

    public static final Filing FILING = new Filing(CAMPAIGN, 2026, "town-staff", 3, DUE, TODAY);

    public static final Interest JOB =
            interest("second-job", new Employment(new Body.Organisation("Corner Cafe Ltd", "01234567"), true, 12, 49));
    public static final Interest SMALLER_JOB =
            interest("second-job", new Employment(new Body.Organisation("Corner Cafe Ltd", "01234567"), true, 4, 41));
    public static final Interest SHARES = interest(
            "stake", new Stake(new Body.Organisation("Acme Ltd", null), Stake.Part.SHAREHOLDER, Dealing.CONTRACTOR));

    public static final AnnualReturnEvent JOB_RETURNED = new InterestsReturned(ANN, CARE, FILING, List.of(JOB));
    public static final AnnualReturnEvent NIL_RETURNED = new NilReturned(ANN, CARE, FILING, Attestation.CURRENT);
    public static final AnnualReturnEvent EXEMPTED = new PersonExempted(
            ANN, new Exemption(CAMPAIGN, DAN, Exemption.Ground.LONG_TERM_ABSENCE, told("ill since March"), TODAY));

    public static final Finding CLEARED = new Cleared();
    public static final Finding MEASURES =
            new MitigationRequired(List.of(new Measure(told("no part in the tender"), DUE)));
    public static final Finding TO_THE_DIRECTOR = new Referred(Referee.DIRECTOR, told("too close to me"));
    public static final Finding TO_THE_MONITORING_OFFICER =
            new Referred(Referee.MONITORING_OFFICER, told("a hard case"));

    private ReturnExamples() {}

    public static Confidential told(String text) {
        return new Confidential(ANN.value(), text);
    }

    public static AnnualReturnEvent reviewed(PersonId by, Finding finding) {
        return new ReturnReviewed(new Review(by, finding, TODAY));
    }

    /** One of each record that the codes ask for. */
    public static List<Interest> ofEachKind() {
        var neighbour = new Confidential(BEN.value(), "Zoe Quill");
        return List.of(
                JOB,
                SHARES,
                new Interest(
                        "tie-to-body",
                        true,
                        Holder.RELATIVE,
                        neighbour,
                        new BodyTie(new Body.Individual(neighbour), true, Dealing.GRANT),
                        told("She keeps their books"),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2025, 12, 31)),
                interest(
                        "contract",
                        new Contract(new Body.Organisation("Acme Ltd", null), told("HC-17"), LocalDate.of(2026, 5, 4))),
                interest("secret-society", new Membership(told("The Lodge"), true)),
                interest(
                        "tie-to-councillor",
                        new PersonTie(neighbour, PersonTie.Relationship.FRIEND, PersonTie.Role.COUNCILLOR)),
                interest("other", new Described()));
    }

    private static Interest interest(String kind, Particulars particulars) {
        return new Interest(
                kind, true, Holder.SELF, null, particulars, told("Weekend shifts"), LocalDate.of(2024, 9, 1), null);
    }
}
