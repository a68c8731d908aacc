package probity.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;

/** Lets a service under test trust the tokens of {@link TestToken}, without an identity provider. */
public final class TokensForQuarkus implements QuarkusTestResourceLifecycleManager {

    static final String SIGNING_KEY = "test.signing-key";

    @Override
    public Map<String, String> start() {
        KeyPair keys = TestToken.newKeys();
        return Map.of(
                "quarkus.oidc.public-key",
                base64(keys.getPublic().getEncoded()),
                SIGNING_KEY,
                base64(keys.getPrivate().getEncoded()),
                "probity.secret",
                base64(new byte[32]));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void stop() {}
}
