package probity.declarations;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import probity.declarations.code.Codes;
import probity.declarations.code.ShippedCodes;

/** The shipped codes, without importing them. */
class CodesForTests {

    @Produces
    @Singleton
    Codes codes() {
        return new ShippedCodes();
    }
}
