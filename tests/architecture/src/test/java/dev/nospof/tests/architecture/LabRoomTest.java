package dev.nospof.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the lab may import; docs/adr/0006-lab-is-a-room-of-its-own.md says why. */
@AnalyzeClasses(packages = "dev.nospof.lab", importOptions = DoNotIncludeTests.class)
class LabRoomTest {
    @ArchTest
    static final ArchRule theLabKnowsNothingOfOurs =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "dev.nospof.lab..");

    @ArchTest
    static final ArchRule theMachineKnowsNoKubernetes = noClasses()
            .that()
            .resideInAPackage("dev.nospof.lab.machine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.nospof.lab", "dev.nospof.lab.cluster..", "dev.nospof.lab.image..");
}
