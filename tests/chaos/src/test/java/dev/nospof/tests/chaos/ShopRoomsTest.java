package dev.nospof.tests.chaos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom among the services. Beside them and not in tests/architecture: their libraries are other versions of the SDK's. */
@AnalyzeClasses(packages = "dev.nospof.appimages", importOptions = DoNotIncludeTests.class)
class ShopRoomsTest {
    private static final String BASE = "dev.nospof.appimages.base..";

    @ArchTest
    static final ArchRule servicesKnowNothingOfTheToolkit = noClasses()
            .that()
            .resideInAPackage("dev.nospof.appimages..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.nospof.components..",
                    "dev.nospof.policies..",
                    "dev.nospof.engine..",
                    "dev.nospof.stacks..",
                    "com.pulumi..");

    @ArchTest
    static final ArchRule theBaseKnowsNoService = noClasses()
            .that()
            .resideInAPackage(BASE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.nospof.appimages.storefront..",
                    "dev.nospof.appimages.orders..",
                    "dev.nospof.appimages.payments..",
                    "dev.nospof.appimages.inventory..",
                    "dev.nospof.appimages.testkit..");

    @ArchTest
    static final ArchRule storefrontKnowsNoOtherService = alone("storefront");

    @ArchTest
    static final ArchRule ordersKnowsNoOtherService = alone("orders");

    @ArchTest
    static final ArchRule paymentsKnowsNoOtherService = alone("payments");

    @ArchTest
    static final ArchRule inventoryKnowsNoOtherService = alone("inventory");

    /** The provider is another company: it shares what every process has, and nothing of payments. */
    @ArchTest
    static final ArchRule theProviderKnowsNothingOfPayments = noClasses()
            .that()
            .resideInAPackage("dev.nospof.appimages.payments.provider..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.nospof.appimages.payments");

    private static ArchRule alone(String service) {
        String own = "dev.nospof.appimages." + service + "..";
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.slf4j..", own, BASE);
    }
}
