package probity.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why a token that is genuine makes nobody a caller. */
public enum TokenRefusal {
    TOKEN_NAMES_NO_PERSON("The token does not say who you are."),
    TOKEN_NAMES_NO_AUTHORITY("The token does not say for which authority you act."),
    PERSON_LEFT("You have left this authority, so its doors are closed.");

    private static final String ATTRIBUTE = "probity.refusal";

    private final String sentence;

    TokenRefusal(String sentence) {
        this.sentence = sentence;
    }

    AuthenticationFailedException thrown() {
        return new AuthenticationFailedException(Map.of(ATTRIBUTE, this));
    }

    /** The reason that a failed authentication carries, if it was refused here. */
    public static Optional<TokenRefusal> of(AuthenticationFailedException failed) {
        return Optional.ofNullable(failed.<TokenRefusal>getAttribute(ATTRIBUTE));
    }

    public String sentence() {
        return sentence;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
