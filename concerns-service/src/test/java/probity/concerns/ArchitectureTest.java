package probity.concerns;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import java.util.Set;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "probity.concerns", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "..concerns.raising",
        "..concerns.conversing",
        "..concerns.handling",
        "..concerns.protecting",
        "..concerns.reconciling",
        "..concerns.forms"
    };

    private static final Set<String> SHARED = Set.of(
            "vocabulary", "concern", "wiring", "evidence", "cleaning", "keeping", "committing", "limiting", "naming");

    @ArchTest
    static final ArchRule the_vocabulary_stands_alone = classes()
            .that()
            .resideInAPackage("..concerns.vocabulary")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "..concerns.vocabulary");

    @ArchTest
    static final ArchRule the_model_is_plain_java = classes()
            .that()
            .resideInAPackage("..concerns.concern")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "..chassis.decider",
                    "..concerns.concern",
                    "..concerns.vocabulary");

    @ArchTest
    static final ArchRule the_model_of_evidence_is_plain_java = classes()
            .that()
            .resideInAPackage("..concerns.evidence")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "..chassis.decider",
                    "..concerns.evidence",
                    "..concerns.vocabulary");

    @ArchTest
    static final ArchRule keeping_knows_no_case = classes()
            .that()
            .resideInAPackage("..concerns.keeping")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta..",
                    "com.fasterxml.jackson..",
                    "org.eclipse.microprofile.config.inject",
                    "org.jspecify.annotations",
                    "..concerns.keeping",
                    "..concerns.evidence",
                    "..concerns.cleaning",
                    "..concerns.vocabulary",
                    "probity.chassis..");

    @ArchTest
    static final ArchRule committing_knows_the_model_and_no_feature = classes()
            .that()
            .resideInAPackage("..concerns.committing")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "jakarta.inject",
                    "com.fasterxml.jackson..",
                    "org.eclipse.microprofile.openapi.annotations..",
                    "org.jboss.logging",
                    "org.jspecify.annotations",
                    "..concerns.committing",
                    "..concerns.concern",
                    "probity.chassis..");

    @ArchTest
    static final ArchRule cleaning_knows_files_and_no_cases = classes()
            .that()
            .resideInAPackage("..concerns.cleaning")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.imageio..",
                    "javax.xml..",
                    "org.apache.commons..",
                    "org.apache.fontbox",
                    "org.apache.pdfbox..",
                    "org.apache.tika..",
                    "org.jboss.logging",
                    "org.jspecify.annotations",
                    "org.slf4j",
                    "..concerns.cleaning");

    @ArchTest
    static final ArchRule features_know_the_model_and_the_chassis_and_no_contract = classes()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Stream.concat(
                            Stream.of(FEATURES),
                            Stream.of(
                                    "java..",
                                    "javax.sql",
                                    "jakarta..",
                                    "com.fasterxml.jackson..",
                                    "io.quarkus.hibernate.orm.panache..",
                                    "io.quarkus.runtime",
                                    "io.quarkus.security",
                                    "io.smallrye.common.annotation",
                                    "org.eclipse.microprofile.config.inject",
                                    "org.eclipse.microprofile.openapi.annotations..",
                                    "org.hibernate..",
                                    "org.jboss.logging",
                                    "org.jboss.resteasy.reactive",
                                    "org.jspecify.annotations",
                                    "..concerns.committing",
                                    "..concerns.concern",
                                    "..concerns.evidence",
                                    "..concerns.keeping",
                                    "..concerns.limiting",
                                    "..concerns.naming",
                                    "..concerns.vocabulary",
                                    "probity.chassis.."))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching("probity.concerns.(*)..")
            .that(areFeatures())
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule only_publishing_and_listening_know_the_contracts = noClasses()
            .that()
            .resideOutsideOfPackages("..concerns.publishing", "..concerns.listening")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("probity.contracts..");

    @ArchTest
    static final ArchRule nobody_knows_the_wiring = classes()
            .that()
            .resideInAPackage("..concerns.wiring")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..concerns.wiring");

    private static DescribedPredicate<Slice> areFeatures() {
        return DescribedPredicate.describe("are features", slice -> !SHARED.contains(slice.getNamePart(1)));
    }
}
