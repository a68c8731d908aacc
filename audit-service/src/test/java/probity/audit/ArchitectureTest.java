package probity.audit;

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

@AnalyzeClasses(packages = "probity.audit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** What all features may know: the pure parts, and the ledger that all of them read. */
    private static final Set<String> SHARED = Set.of("vocabulary", "measure", "report", "edition", "ledger", "wiring");

    @ArchTest
    static final ArchRule measures_are_plain_java = classes()
            .that()
            .resideInAPackage("..audit.measure")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "..audit.measure");

    @ArchTest
    static final ArchRule reports_are_plain_java = classes()
            .that()
            .resideInAPackage("..audit.report")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "..audit.measure", "..audit.report");

    @ArchTest
    static final ArchRule the_life_of_a_report_is_plain_java = classes()
            .that()
            .resideInAPackage("..audit.edition")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify.annotations", "..chassis.decider", "..audit.edition", "..audit.report");

    @ArchTest
    static final ArchRule the_vocabulary_is_plain_java = classes()
            .that()
            .resideInAPackage("..audit.vocabulary")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "..audit.vocabulary");

    @ArchTest
    static final ArchRule the_ledger_knows_jdbc_the_log_and_what_was_received = classes()
            .that()
            .resideInAPackage("..audit.ledger")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.databind",
                    "..audit.ledger",
                    "..audit.vocabulary",
                    "..chassis.identity",
                    "..chassis.log",
                    "..chassis.merkle",
                    "..chassis.projection",
                    "..chassis.relay",
                    "..chassis.sql");

    @ArchTest
    static final ArchRule contracts_are_known_where_others_are_heard_and_told = noClasses()
            .that()
            .resideOutsideOfPackages("..audit.listening", "..audit.publishing")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("probity.contracts..");

    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching("probity.audit.(*)..")
            .that(areFeatures())
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule nobody_knows_the_wiring = classes()
            .that()
            .resideInAPackage("..audit.wiring")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..audit.wiring");

    private static DescribedPredicate<Slice> areFeatures() {
        return DescribedPredicate.describe("are features", slice -> !SHARED.contains(slice.getNamePart(1)));
    }
}
