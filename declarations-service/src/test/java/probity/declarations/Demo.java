package probity.declarations;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import probity.chassis.testing.TestToken;

/** The demo's people as callers with real tokens. */
public enum Demo {
    OFFICER(1, "declarant"),
    MANAGER(2, "declarant line-manager"),
    DIRECTOR(3, "declarant line-manager director"),
    HR(4, "hr declarant"),
    MONITORING_OFFICER(5, "monitoring-officer declarant"),
    DEPUTY(6, "deputy-monitoring-officer declarant"),
    AUDIT_DIRECTOR(7, "audit-director declarant"),
    HEAD_OF_FRAUD(8, "head-of-fraud declarant"),
    HR_DIRECTOR(9, "hr-director declarant"),
    CASE_HANDLER(10, "case-handler declarant"),
    CUSTODIAN(11, "identity-custodian declarant"),
    COMMITTEE_MEMBER(12, "committee-member"),
    EXTERNAL_AUDITOR(13, "external-auditor"),
    ADMINISTRATOR(14, "administrator"),
    COUNCILLOR(15, "declarant");

    public static final List<String> AUTHORITIES = List.of("westminster", "kensington-chelsea", "leicester");

    private final int number;
    private final String roles;

    Demo(int number, String roles) {
        this.number = number;
        this.roles = roles;
    }

    public UUID id() {
        return id("kensington-chelsea");
    }

    public UUID id(String authority) {
        return UUID.fromString("0000000%d-0000-4000-8000-%012d".formatted(AUTHORITIES.indexOf(authority) + 1, number));
    }

    /** As somebody of Kensington and Chelsea, where most tests play. */
    public RequestSpecification asks() {
        return asks("kensington-chelsea");
    }

    public RequestSpecification asks(String authority) {
        return given().auth().oauth2(TestToken.of(id(authority), authority, roles.split(" ")));
    }

    /** Sends JSON under a key that nobody used before. */
    public RequestSpecification sends(String json) {
        return sends("kensington-chelsea", json);
    }

    public RequestSpecification sends(String authority, String json) {
        return sends(UUID.randomUUID().toString(), authority, json);
    }

    public RequestSpecification sends(String key, String authority, String json) {
        return asks(authority)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(json);
    }
}
