package probity.declarations;

import static probity.declarations.GiftsOverHttp.GIFTS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** A gift in the making: what somebody of some authority was offered, told word by word. */
public final class Offered {

    private static final JsonMapper JSON = new JsonMapper();

    private final Demo declarant;
    private final String authority;
    private final Map<String, Object> offer = new LinkedHashMap<>();
    private final Map<String, Object> donor = new LinkedHashMap<>();
    private final Map<String, Object> circumstances = new LinkedHashMap<>();

    private Offered(Demo declarant, String authority) {
        this.declarant = declarant;
        this.authority = authority;
        offer.put("donor", donor);
        offer.put("description", "A thing");
        offer.put("circumstances", circumstances);
        kind("gift").from("other").worth("10.00").on(today()).response("accepted");
    }

    /** A gift of ten pounds, today, from nobody in particular, and accepted. */
    public static Offered to(Demo declarant, String authority) {
        return new Offered(declarant, authority);
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    public Offered kind(String kind) {
        offer.put("kind", kind);
        return this;
    }

    public Offered from(String relation) {
        donor.put("relation", relation);
        donor.putIfAbsent("organisation", "Acme Ltd");
        return this;
    }

    /** The donor's name or number, or how the council stands to them. */
    public Offered donor(String what, String value) {
        donor.put(what, value);
        return this;
    }

    public Offered person(String name) {
        donor.remove("organisation");
        return donor("person", name);
    }

    public Offered worth(String pounds) {
        offer.put("value", Map.of("amount", pounds, "currency", "GBP"));
        return this;
    }

    public Offered on(LocalDate day) {
        offer.put("offeredOn", day.toString());
        return this;
    }

    public Offered receivedOn(LocalDate day) {
        return with("receivedOn", day.toString());
    }

    public Offered response(String response) {
        offer.put("response", response);
        return this;
    }

    public Offered knowing(String circumstance, boolean answer) {
        circumstances.put(circumstance, answer);
        return this;
    }

    public Offered with(String field, Object value) {
        offer.put(field, value);
        return this;
    }

    public String json() {
        try {
            return JSON.writeValueAsString(offer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Response declare() {
        return declarant.sends(authority, json()).post(GIFTS);
    }

    public ValidatableResponse declared() {
        return declare().then().log().ifValidationFails().statusCode(201);
    }
}
