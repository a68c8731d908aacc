package probity.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "probity.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** No database, no Kafka, no domain: the log, commands and projections of the chassis are not on this list. */
    @ArchTest
    static final ArchRule the_gateway_knows_the_wire_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta..",
                    "com.fasterxml.jackson..",
                    "com.github.benmanes.caffeine..",
                    "io.github.bucket4j..",
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.vertx..",
                    "org.eclipse.microprofile.jwt",
                    "org.jspecify.annotations",
                    "probity.chassis.http",
                    "probity.chassis.identity",
                    "probity.chassis.telemetry",
                    "probity.contracts..",
                    "probity.gateway..");

    @ArchTest
    static final ArchRule its_parts_form_no_circle =
            slices().matching("probity.gateway.(*)..").should().beFreeOfCycles();
}
