package probity.declarations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.Set;
import java.util.stream.Stream;
import probity.chassis.relay.Inbox;

@AnalyzeClasses(packages = "probity.declarations", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "..declarations.people",
        "..declarations.declaring",
        "..declarations.deciding",
        "..declarations.attaching",
        "..declarations.donors",
        "..declarations.register",
        "..declarations.importing",
        "..declarations.replaying",
        "..declarations.provisioning",
        "..declarations.deadline",
        "..declarations.campaigning",
        "..declarations.returning",
        "..declarations.reviewing",
        "..declarations.completion",
        "..declarations.recording",
        "..declarations.reminding"
    };

    private static final String[] MODELS = {
        "..declarations.person",
        "..declarations.gift",
        "..declarations.attachment",
        "..declarations.donor",
        "..declarations.code",
        "..declarations.clock",
        "..declarations.campaign",
        "..declarations.annualreturn",
        "..declarations.training"
    };

    @ArchTest
    static final ArchRule the_vocabulary_stands_on_nothing = only("..declarations.vocabulary");

    @ArchTest
    static final ArchRule people_are_plain_java =
            only("..declarations.person", "..chassis.decider", "..declarations.vocabulary");

    @ArchTest
    static final ArchRule gifts_are_plain_java =
            only("..declarations.gift", "..chassis.decider", "..declarations.vocabulary");

    @ArchTest
    static final ArchRule attachments_are_plain_java =
            only("..declarations.attachment", "..chassis.decider", "..declarations.vocabulary");

    @ArchTest
    static final ArchRule groups_of_donors_are_plain_java =
            only("..declarations.donor", "..chassis.decider", "..declarations.vocabulary");

    @ArchTest
    static final ArchRule codes_are_plain_java =
            only("..declarations.code", "..chassis.decider", "..declarations.vocabulary");

    /** Clocks run on what was declared and on what the codes say of it. */
    @ArchTest
    static final ArchRule clocks_are_plain_java =
            only("..declarations.clock", "..declarations.gift", "..declarations.code", "..declarations.vocabulary");

    @ArchTest
    static final ArchRule campaigns_are_plain_java =
            only("..declarations.campaign", "..chassis.decider", "..declarations.vocabulary");

    @ArchTest
    static final ArchRule annual_returns_are_plain_java =
            only("..declarations.annualreturn", "..chassis.decider", "..declarations.vocabulary");

    @ArchTest
    static final ArchRule training_is_plain_java =
            only("..declarations.training", "..chassis.decider", "..declarations.vocabulary");

    @ArchTest
    static final ArchRule features_know_models_and_the_chassis_and_no_contract = classes()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Stream.of(
                            Stream.of(FEATURES),
                            Stream.of(MODELS),
                            Stream.of(
                                    "java..",
                                    "javax.sql",
                                    "jakarta..",
                                    "com.fasterxml.jackson..",
                                    "com.unboundid.scim2.common..",
                                    "io.quarkus.hibernate.orm.panache..",
                                    "io.quarkus.panache.common",
                                    "io.quarkus.mailer",
                                    "io.quarkus.qute",
                                    "io.quarkus.security",
                                    "io.vertx.ext.mail",
                                    "org.postgresql",
                                    "org.eclipse.microprofile.config.inject",
                                    "org.jboss.logging",
                                    "io.smallrye.common.annotation",
                                    "org.eclipse.microprofile.openapi.annotations..",
                                    "org.hibernate..",
                                    "org.jboss.logging",
                                    "org.jboss.resteasy.reactive",
                                    "org.jspecify.annotations",
                                    "..declarations.vocabulary",
                                    "probity.chassis.."))
                    .flatMap(packages -> packages)
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching("probity.declarations.(*)..")
            .that(areFeatures())
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule publishing_knows_models_and_contracts_and_no_feature = only(
            "..declarations.publishing",
            "..declarations.vocabulary",
            "..declarations.person",
            "..declarations.gift",
            "..declarations.code",
            "..declarations.campaign",
            "..declarations.annualreturn",
            "..declarations.training",
            "probity.chassis..",
            "probity.contracts..");

    /** What it does not hear of no answer of its can tell: neither of a case, nor that there is none. */
    @ArchTest
    static final ArchRule nothing_is_heard_of_other_services = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.eclipse.microprofile.reactive.messaging..",
                    "org.eclipse.microprofile.rest.client..",
                    "org.apache.kafka.clients.consumer..",
                    "java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Inbox.class);

    @ArchTest
    static final ArchRule money_never_goes_through_a_float = noClasses()
            .should()
            .callMethod(BigDecimal.class, "doubleValue")
            .orShould()
            .callMethod(BigDecimal.class, "floatValue")
            .orShould()
            .callMethod(BigDecimal.class, "valueOf", double.class)
            .orShould()
            .callConstructor(BigDecimal.class, double.class)
            .orShould()
            .callMethod(Double.class, "parseDouble", String.class)
            .orShould()
            .callMethod(ResultSet.class, "getDouble", String.class);

    @ArchTest
    static final ArchRule nobody_knows_the_wiring = classes()
            .that()
            .resideInAPackage("..declarations.wiring")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..declarations.wiring");

    /** That package may know itself, the language, and what is named here: an allow-list, not a ban. */
    private static ArchRule only(String knowing, String... known) {
        return classes()
                .that()
                .resideInAPackage(knowing)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of("java..", "org.jspecify.annotations", knowing), Stream.of(known))
                                .toArray(String[]::new));
    }

    private static DescribedPredicate<Slice> areFeatures() {
        Set<String> models = Set.of(
                "person", "gift", "attachment", "donor", "code", "clock", "campaign", "annualreturn", "training");
        Set<String> others = Set.of("vocabulary", "publishing", "wiring");
        return DescribedPredicate.describe(
                "are features",
                slice -> !models.contains(slice.getNamePart(1)) && !others.contains(slice.getNamePart(1)));
    }
}
