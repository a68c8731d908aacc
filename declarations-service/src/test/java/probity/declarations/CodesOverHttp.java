package probity.declarations;

import static org.hamcrest.Matchers.equalTo;
import static probity.declarations.Demo.MONITORING_OFFICER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The codes of an authority as those who own them see them. */
public final class CodesOverHttp {

    public static final String OWN = "/api/v1/own-codes";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CodesOverHttp() {}

    /** What the newest version says, as the version after it: in force a day later than it, and not before today. */
    public static ObjectNode next(String authority, String code) {
        List<Map<String, Object>> versions = own(authority, code).path("versions");
        Map<String, Object> newest = versions.getLast();
        LocalDate after = LocalDate.parse((String) newest.get("inForceFrom")).plusDays(1);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        ObjectNode document = document(code, (int) newest.get("version"));
        document.put("version", (int) newest.get("version") + 1);
        document.put("inForceFrom", (after.isAfter(today) ? after : today).toString());
        return document;
    }

    public static ObjectNode document(String code, int version) {
        String json = MONITORING_OFFICER
                .asks()
                .get("/api/v1/codes/" + code + "?version=" + version)
                .asString();
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Response own(String authority, String code) {
        return MONITORING_OFFICER
                .asks(authority)
                .get(OWN + "/" + code)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** Proposes a version, as the Monitoring Officer. */
    public static Response draft(String authority, String code, Object document) {
        return MONITORING_OFFICER.sends(authority, document.toString()).post(OWN + "/" + code + "/draft");
    }

    /** Does something to what is there now. */
    public static Response change(Demo who, String authority, String code, String fact, String json) {
        return who.sends(authority, json)
                .header("If-Match", own(authority, code).header("ETag"))
                .post(OWN + "/" + code + "/" + fact);
    }

    public static Response signOff(Demo who, String post, String authority, String code) {
        return change(who, authority, code, "sign-off", "{\"post\": \"%s\"}".formatted(post));
    }

    public static void withdraw(String authority, String code) {
        change(MONITORING_OFFICER, authority, code, "withdrawal", "{}")
                .then()
                .statusCode(200)
                .body("proposal", equalTo(null));
    }
}
