package probity.declarations.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.TIE;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.returned;
import static probity.declarations.AnnualOverHttp.yearOfACampaign;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.change;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.log.EventLog;
import probity.chassis.projection.Follower;
import probity.chassis.testing.Rebuilt;
import probity.declarations.AnnualOverHttp;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.DirectoryOverHttp;

/** In a database in which nobody is erased: of whoever is, a rebuild finds fewer words than stand there. */
@QuarkusTest
@WithTestResource(
        value = DeclarationsForQuarkus.class,
        initArgs = @ResourceArg(name = DeclarationsForQuarkus.WITH_CODES_OF_OTHERS, value = "true"))
class RebuildTest {

    private static final String REFERRAL =
            "{\"outcome\": \"referred\", \"referredTo\": \"director\", \"reason\": \"Too close\"}";

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Inject
    @Any
    Instance<Follower> followers;

    static List<String> projections() {
        return List.of(
                "people.v1",
                "person-names.v1",
                "own-gifts.v1",
                "judged-gifts.v2",
                "attachments.v1",
                "gift-register.v2",
                "gift-decisions.v2",
                "deadlines.v1",
                "own-annual-declarations.v1",
                "awaiting-review.v1",
                "completion.v1",
                "training.v1",
                "donor-ledger.v1",
                "donor-groups.v1",
                "directory-accounts.v1");
    }

    @ParameterizedTest
    @MethodSource("projections")
    void a_rebuilt_projection_equals_the_one_it_replaces(String projection) throws SQLException {
        change(OFFICER, offer("90.00")).post(place(declared("20.00")) + "/correction");
        OFFICER.asks()
                .header("Idempotency-Key", "rebuilt")
                .queryParam("name", "note.txt")
                .contentType("text/plain")
                .body("Thank you")
                .post(place(declared("20.00")) + "/files");
        change(MANAGER, "{\"verdict\": \"surrender\"}").post(place(declared("30.00")) + "/decision");
        change(OFFICER, "{\"reason\": \"by mistake\"}").post(place(declared("40.00")) + "/withdrawal");
        DirectoryOverHttp.somebodyNew().created();

        String place = AnnualOverHttp.place(returned(OFFICER, interests(yearOfACampaign(), JOB)));
        AnnualOverHttp.change(MANAGER, 1, "{\"outcome\": \"cleared\"}").post(place + "/review");
        AnnualOverHttp.change(OFFICER, 2, "{\"interest\": %s}".formatted(TIE)).post(place + "/addition");
        AnnualOverHttp.change(MANAGER, 3, REFERRAL).post(place + "/review");

        AnnualOverHttp.exempted(campaign(), DIRECTOR);
        HR.sends(AnnualOverHttp.training(OFFICER.id(), AnnualOverHttp.today())).post("/api/v1/training-completions");
        MONITORING_OFFICER
                .sends("{\"donors\": [{\"organisation\": \"A\"}, {\"organisation\": \"B\"}], \"reason\": \"So\"}")
                .post("/api/v1/donor-groups");

        Rebuilt.equalsTheOneItReplaces(named(projection), database, log);
    }

    private static String campaign() {
        return AnnualOverHttp.opened("kensington-chelsea", AnnualOverHttp.newYear())
                .path("id");
    }

    @Test
    void every_projection_is_rebuilt_here() {
        assertThat(followers.stream().filter(each -> !each.tables().isEmpty()).map(Follower::name))
                .containsExactlyInAnyOrderElementsOf(projections());
    }

    private Follower named(String projection) {
        return followers.stream()
                .filter(each -> each.name().equals(projection))
                .findFirst()
                .orElseThrow();
    }
}
