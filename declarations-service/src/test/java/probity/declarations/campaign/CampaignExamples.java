package probity.declarations.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import probity.declarations.campaign.CampaignEvent.CampaignOpened;
import probity.declarations.campaign.Population.Member;
import probity.declarations.campaign.Snapshot.Headcount;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

/** The campaigns, days and people that tests speak of. */
public final class CampaignExamples {

    public static final UUID HR = UUID.fromString("00000002-0000-4000-8000-000000000004");

    public static final PersonId ANN = PersonId.of("00000002-0000-4000-8000-000000000001");
    public static final PersonId CLARA = PersonId.of("00000002-0000-4000-8000-00000000000f");

    public static final Directorate CARE = new Directorate("adult-services");

    public static final LocalDate COUNTED = LocalDate.of(2026, 4, 1);
    public static final LocalDate TODAY = LocalDate.of(2026, 4, 7);
    public static final LocalDate DUE = LocalDate.of(2026, 5, 29);

    public static final Duty ASKED = new Duty(
            true,
            "employee",
            "town-staff",
            3,
            "Their code asks for a return every 12 months.",
            List.of("2"),
            "The authority counts a nil return as one.",
            null);
    public static final Duty NOT_ASKED =
            new Duty(false, "councillor", "town-members", 1, "Their code asks for no return.", List.of(), null, null);

    public static final Member ANN_OF_CARE = new Member(ANN, CARE, 0);
    public static final Member CLARA_OF_CARE = new Member(CLARA, CARE, 1);

    public static final Snapshot EVERYBODY = snapshot(COUNTED, 12);

    public static final CampaignEvent OPENED = new CampaignOpened(new Terms(2026, EVERYBODY, DUE, null), TODAY);

    private CampaignExamples() {}

    static Snapshot snapshot(LocalDate on, int required) {
        var population = UUID.fromString("00000002-0000-4000-8000-0000000000b0");
        return new Snapshot(
                population, on, List.of(new Headcount("adult-services", required, 3), new Headcount("housing", 0, 1)));
    }

    public static Confidential why(String text) {
        return new Confidential(HR, text);
    }
}
