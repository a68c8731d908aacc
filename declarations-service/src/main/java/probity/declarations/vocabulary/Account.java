package probity.declarations.vocabulary;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an authority's directory knows a person by. All of it is personal, so all of it is sealed. */
public record Account(
        Confidential userName,
        @Nullable Confidential givenName,
        @Nullable Confidential familyName,
        @Nullable Confidential email,
        @Nullable Confidential employeeNumber,
        @Nullable Confidential division) {

    public boolean isNamedLike(@Nullable Account other) {
        return other != null
                && Objects.equals(givenName, other.givenName)
                && Objects.equals(familyName, other.familyName);
    }
}
