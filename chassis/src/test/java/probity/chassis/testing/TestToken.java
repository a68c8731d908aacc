package probity.chassis.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Real signed tokens for tests of a service that runs with {@link TokensForQuarkus}:
 * {@code given().auth().oauth2(TestToken.of(ANN, "westminster", "declarant"))}.
 */
public final class TestToken {

    private static final long MINUTES_5 = 300;

    private TestToken() {}

    public static String of(UUID person, String authority, String... roles) {
        return ofSubject(person.toString(), authority, roles);
    }

    /** Of somebody of whom the token says what they are called. */
    public static String named(String name, UUID person, String authority, String... roles) {
        return claims(person.toString(), authority, MINUTES_5, roles)
                .claim("name", name)
                .sign(signingKey());
    }

    /** Of somebody who is no person here. */
    public static String ofSubject(String subject, String authority, String... roles) {
        return sign(subject, authority, MINUTES_5, signingKey(), roles);
    }

    /** It was good once. */
    public static String expired(UUID person, String authority, String... roles) {
        return sign(person.toString(), authority, -MINUTES_5, signingKey(), roles);
    }

    /** Good for four seconds or five. */
    public static String brief(UUID person, String authority, String... roles) {
        return sign(person.toString(), authority, 5, signingKey(), roles);
    }

    /** Signed by somebody whom the service does not trust. */
    public static String foreign(UUID person, String authority, String... roles) {
        return sign(person.toString(), authority, MINUTES_5, newKeys().getPrivate(), roles);
    }

    private static String sign(String subject, String authority, long seconds, PrivateKey key, String... roles) {
        return claims(subject, authority, seconds, roles).sign(key);
    }

    private static JwtClaimsBuilder claims(String subject, String authority, long seconds, String... roles) {
        long now = System.currentTimeMillis() / 1_000;
        return Jwt.subject(subject)
                .audience("probity-api")
                .claim("authority", authority)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .issuedAt(now - MINUTES_5)
                .expiresAt(now + seconds);
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey signingKey() {
        String key = ConfigProvider.getConfig().getValue(TokensForQuarkus.SIGNING_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
