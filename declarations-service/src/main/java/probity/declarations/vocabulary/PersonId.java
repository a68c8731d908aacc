package probity.declarations.vocabulary;

import java.util.UUID;

/** Who a person is: the pseudonymous id that the identity provider and this service share, never a name. */
public record PersonId(UUID value) {

    public static PersonId of(String uuid) {
        return new PersonId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
