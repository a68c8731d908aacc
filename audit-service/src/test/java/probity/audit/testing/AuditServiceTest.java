package probity.audit.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.chassis.testing.TokensForQuarkus;

/** The whole service with a database, a broker and tokens of its own. */
@QuarkusTest
@WithTestResource(DatabaseForQuarkus.class)
@WithTestResource(TokensForQuarkus.class)
@WithTestResource(KafkaForQuarkus.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditServiceTest {}
