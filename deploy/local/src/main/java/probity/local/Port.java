package probity.local;

/** The ports that a stack listens on, all of them on the loopback interface, with their standard numbers. */
public enum Port {
    GATEWAY(Part.GATEWAY, 8080),
    DECLARATIONS(Part.DECLARATIONS, 8081),
    CONCERNS(Part.CONCERNS, 8082),
    AUDIT(Part.AUDIT, 8083),
    KEYCLOAK(Part.KEYCLOAK, 8180),
    GATEWAY_MANAGEMENT(Part.GATEWAY, 9080),
    DECLARATIONS_MANAGEMENT(Part.DECLARATIONS, 9081),
    CONCERNS_MANAGEMENT(Part.CONCERNS, 9082),
    AUDIT_MANAGEMENT(Part.AUDIT, 9083),
    KEYCLOAK_MANAGEMENT(Part.KEYCLOAK, 9180),
    POSTGRES(Part.POSTGRES, 5532),
    KAFKA(Part.KAFKA, 9192),
    KAFKA_CONTROLLER(Part.KAFKA, 9193),
    MAIL(Part.MAIL, 8025);

    private final Part part;

    private final int standard;

    Port(Part part, int standard) {
        this.part = part;
        this.standard = standard;
    }

    Part part() {
        return part;
    }

    int standard() {
        return standard;
    }

    /** The environment variable that moves this port. */
    String variable() {
        return "PROBITY_PORT_" + name();
    }
}
