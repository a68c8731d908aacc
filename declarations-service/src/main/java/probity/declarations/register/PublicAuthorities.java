package probity.declarations.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.declarations.code.Codes;

/** The authorities that have a public register, published or not: those that run a code. */
@Singleton
class PublicAuthorities {

    private final Codes codes;
    private final Clock clock;

    PublicAuthorities(Codes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** The one of that name, or the end of the request. */
    Authority named(String name) {
        if (codes.runBy(name, LocalDate.now(clock)).isEmpty()) {
            throw Problem.absent().thrown();
        }
        return new Authority(name);
    }
}
