package probity.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "probity.chassis", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule chassis_packages_form_no_circle =
            slices().matching("probity.chassis.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule deciders_are_plain_java = classes()
            .that()
            .resideInAPackage("..chassis.decider")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "..chassis.decider");

    @ArchTest
    static final ArchRule trees_are_plain_java = classes()
            .that()
            .resideInAPackage("..chassis.merkle")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "..chassis.merkle");

    @ArchTest
    static final ArchRule the_log_knows_only_jdbc_and_json = classes()
            .that()
            .resideInAPackage("..chassis.log")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "org.postgresql..",
                    "com.fasterxml.jackson..",
                    "org.jspecify.annotations",
                    "..chassis.log",
                    "..chassis.identity");

    @ArchTest
    static final ArchRule the_tree_over_the_log_knows_jdbc_and_the_log = classes()
            .that()
            .resideInAPackage("..chassis.logtree")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "com.fasterxml.jackson.databind",
                    "org.jspecify.annotations",
                    "..chassis.logtree",
                    "..chassis.identity",
                    "..chassis.lease",
                    "..chassis.log",
                    "..chassis.merkle",
                    "..chassis.sql");

    @ArchTest
    static final ArchRule commands_know_deciders_and_the_log = classes()
            .that()
            .resideInAPackage("..chassis.command")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "..chassis.command",
                    "..chassis.decider",
                    "..chassis.identity",
                    "..chassis.log");

    @ArchTest
    static final ArchRule leases_know_jdbc_alone = classes()
            .that()
            .resideInAPackage("..chassis.lease")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "javax.sql", "org.jboss.logging", "org.jspecify.annotations", "..chassis.lease");

    @ArchTest
    static final ArchRule projections_know_the_log = classes()
            .that()
            .resideInAPackage("..chassis.projection")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "org.jboss.logging",
                    "org.jspecify.annotations",
                    "..chassis.projection",
                    "..chassis.log");

    @ArchTest
    static final ArchRule http_knows_commands_and_the_log = classes()
            .that()
            .resideInAPackage("..chassis.http")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta..",
                    "com.fasterxml.jackson..",
                    "io.quarkus.jackson",
                    "org.jboss.logging",
                    "org.jboss.resteasy.reactive..",
                    "io.quarkus.arc",
                    "io.quarkus.runtime.configuration",
                    "io.quarkus.vertx.http.runtime.filters",
                    "io.vertx..",
                    "org.eclipse.microprofile.config.inject",
                    "io.quarkus.security",
                    "org.jspecify.annotations",
                    "..chassis.http",
                    "..chassis.command",
                    "..chassis.decider",
                    "..chassis.identity",
                    "..chassis.log",
                    "..chassis.projection",
                    "..chassis.sealing");

    @ArchTest
    static final ArchRule the_relay_knows_kafka_and_the_log = classes()
            .that()
            .resideInAPackage("..chassis.relay")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "com.fasterxml.jackson..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.config",
                    "org.jboss.logging",
                    "org.jspecify.annotations",
                    "..chassis.relay",
                    "..chassis.identity",
                    "..chassis.lease",
                    "..chassis.log",
                    "..chassis.projection",
                    "..chassis.sql");
}
