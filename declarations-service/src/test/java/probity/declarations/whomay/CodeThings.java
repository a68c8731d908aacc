package probity.declarations.whomay;

import static java.util.Map.entry;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.CodesOverHttp.OWN;
import static probity.declarations.CodesOverHttp.draft;
import static probity.declarations.CodesOverHttp.next;
import static probity.declarations.CodesOverHttp.own;
import static probity.declarations.CodesOverHttp.withdraw;
import static probity.declarations.Demo.MONITORING_OFFICER;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import probity.chassis.testing.Thing;

/** A code that binds nobody any more, so that what becomes of it is in nobody's way. */
final class CodeThings {

    private static final String HERE = "kensington-chelsea";

    private static final String CODE = "rbkc-officers";

    private static final String REPLAYS = "/api/v1/code-replays";

    /** Each review is of a later day than the one before. */
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private static final AtomicInteger REVIEWS = new AtomicInteger();

    private CodeThings() {}

    static Map<String, Supplier<Thing>> all() {
        return Map.ofEntries(
                entry("code", CodeThings::code),
                entry("draft", CodeThings::drafted),
                entry("replay", CodeThings::replay));
    }

    /** Nothing of it waits for sign-offs. */
    private static Thing code() {
        if (own(HERE, CODE).path("proposal") != null) {
            withdraw(HERE, CODE);
        }
        return Thing.NONE
                .with("authority", HERE)
                .with("code", CODE)
                .with(Thing.MARK, CODE)
                .with("today", today())
                .with("next", FIRST.plusDays(REVIEWS.incrementAndGet()))
                .with("document", next(HERE, CODE))
                .watched(() -> MONITORING_OFFICER.asks().get(OWN + "/" + CODE));
    }

    private static Thing drafted() {
        Thing code = code();
        draft(HERE, CODE, code.value("document")).then().statusCode(201);
        return code;
    }

    /** It is over, and so is whatever a caller had replayed before: of an authority's there is one at a time. */
    private static Thing replay() {
        Thing draft = drafted();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Response begun;
        do {
            begun = MONITORING_OFFICER
                    .sends("{\"code\": \"%s\", \"from\": \"2019-01-01\", \"until\": \"2019-12-31\"}".formatted(CODE))
                    .post(REPLAYS);
        } while (begun.statusCode() == 409 && System.nanoTime() < deadline);
        String id = begun.then().statusCode(201).extract().path("id");
        String state;
        do {
            state = MONITORING_OFFICER.asks().get(REPLAYS + "/" + id).path("state");
        } while (state.equals("running") && System.nanoTime() < deadline);
        return draft.withId(id);
    }
}
