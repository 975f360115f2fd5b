package dev.nospof.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom. The table of rooms in docs/architecture.md, held against the code. */
@AnalyzeClasses(packages = "dev.nospof", importOptions = DoNotIncludeTests.class)
class RoomsTest {
    private static final String MODEL = "dev.nospof.components.model..";
    private static final String GRAPH = "dev.nospof.policies.graph..";
    private static final String[] JAVA = {"java..", "javax.annotation..", "javax.xml..", "org.w3c..", "org.xml.."};

    @ArchTest
    static final ArchRule modelKnowsOnlyJava = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", MODEL);

    @ArchTest
    static final ArchRule kubernetesComponentsKnowTheModelAndPulumi = classes()
            .that()
            .resideInAPackage("dev.nospof.components.kubernetes..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "javax.annotation..", "com.pulumi..", MODEL, "dev.nospof.components.kubernetes..");

    @ArchTest
    static final ArchRule awsComponentsKnowTheModelAndPulumi = classes()
            .that()
            .resideInAPackage("dev.nospof.components.aws..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.annotation..", "com.pulumi..", MODEL, "dev.nospof.components.aws..");

    /** One package, one promise: what two of them need is in the room's own package, or among its parts. */
    @ArchTest
    static final ArchRule noAwsComponentKnowsAnother = slices().matching("dev.nospof.components.aws.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("dev.nospof.components.aws.parts.."));

    @ArchTest
    static final ArchRule theGraphKnowsOnlyItsParsers = classes()
            .that()
            .resideInAPackage(GRAPH)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.snakeyaml..", GRAPH);

    @ArchTest
    static final ArchRule theProofKnowsGraphAndModel = classes()
            .that()
            .resideInAPackage("dev.nospof.policies.proof..")
            .should()
            .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(JAVA),
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                            GRAPH, MODEL, "com.fasterxml.jackson..", "dev.nospof.policies.proof..")));

    @ArchTest
    static final ArchRule rulesKnowGraphAndModel = classes()
            .that()
            .resideInAPackage("dev.nospof.policies.rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.snakeyaml..",
                    GRAPH,
                    MODEL,
                    "dev.nospof.policies.rules..");

    @ArchTest
    static final ArchRule pricesKnowTheGraph = classes()
            .that()
            .resideInAPackage("dev.nospof.policies.cost..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", GRAPH, "dev.nospof.policies.cost..");

    @ArchTest
    static final ArchRule rulesAndProofNeverKnowPulumi = noClasses()
            .that()
            .resideInAnyPackage(GRAPH, "dev.nospof.policies.rules..", "dev.nospof.policies.proof..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.pulumi..", "pulumirpc..");

    @ArchTest
    static final ArchRule onlyOnePackageKnowsTheInsideOfTheSdk = noClasses()
            .that()
            .resideOutsideOfPackage("dev.nospof.engine.inside..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.pulumi.internal..", "com.pulumi..internal..");

    @ArchTest
    static final ArchRule theEngineKnowsTheGraphAndPulumi = noClasses()
            .that()
            .resideInAPackage("dev.nospof.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.nospof.components..",
                    "dev.nospof.policies.rules..",
                    "dev.nospof.policies.proof..",
                    "dev.nospof.cli..");

    @ArchTest
    static final ArchRule stacksUseComponentsLikeAnybodyElse = classes()
            .that()
            .resideInAPackage("dev.nospof.stacks..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.pulumi..", "dev.nospof.components..", "dev.nospof.stacks..");

    @ArchTest
    static final ArchRule nothingKnowsStacksOrTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages("dev.nospof.stacks..", "dev.nospof.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.nospof.stacks..", "dev.nospof.cli..");

    @ArchTest
    static final ArchRule theShopsServicesKnowOnlyWhatTheyShare = noClasses()
            .that()
            .resideInAPackage("dev.nospof.appimages..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.nospof..").and(resideOutsideOfPackage("dev.nospof.appimages..")));

    @ArchTest
    static final ArchRule noServiceKnowsAnother = slices().matching("dev.nospof.appimages.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("dev.nospof.appimages.base.."));

    @ArchTest
    static final ArchRule whatTheServicesShareKnowsNoneOfThem = classes()
            .that()
            .resideInAPackage("dev.nospof.appimages.base..")
            .should()
            .onlyDependOnClassesThat(
                    resideOutsideOfPackage("dev.nospof..").or(resideInAPackage("dev.nospof.appimages.base..")));

    /** The provider is another company: it shares what every process has, and nothing of payments. */
    @ArchTest
    static final ArchRule theProviderKnowsNothingOfPayments = noClasses()
            .that()
            .resideInAPackage("dev.nospof.appimages.payments.provider..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.nospof.appimages.payments");

    @ArchTest
    static final ArchRule theImagesAreBuiltWithoutKnowingAnyService = noClasses()
            .that()
            .resideInAPackage("dev.nospof.appimages.images..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.nospof..").and(resideOutsideOfPackage("dev.nospof.appimages.images..")));

    @ArchTest
    static final ArchRule nothingKnowsTheShopsServices = noClasses()
            .that()
            .resideOutsideOfPackage("dev.nospof.appimages..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.nospof.appimages..");
}
