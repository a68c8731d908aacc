package probity.gateway.routing;

import java.util.regex.Pattern;

/** Which service answers a path, and what the gateway asks of the caller before it passes the request on. */
record Route(Pattern path, Service service, Door door, Cargo cargo) {

    enum Service {
        DECLARATIONS,
        CONCERNS,
        AUDIT
    }

    /** How much a body may hold: what a form says, or a file. */
    enum Cargo {
        FORM,
        FILE
    }

    /**
     * The open door asks nobody who they are, keeps nothing of them and passes nothing of them on. So does the door of
     * those who raise a concern, who wait for none but each other, and the public one, where readers are so many that
     * they may ask whether anything is new. So may those who check what a reporter showed them, who wait for no reader.
     */
    enum Door {
        RAISING,
        OPEN,
        PUBLIC,
        CHECKING,
        STAFF
    }
}
