package pl.sprawa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** Camunda 7 gets no more releases: only these modules know it, so that a move to a successor stays a rename of imports. */
class EngineBoundaryTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("pl.sprawa");

    @Test
    void onlyFiveModulesKnowTheEngine() {
        noClasses().that().resideOutsideOfPackages("pl.sprawa.engine..", "pl.sprawa.casework..", "pl.sprawa.catalogue..",
                        "pl.sprawa.backoffice..", "pl.sprawa.workbench..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(CLASSES);
    }

    @Test
    void onlyEngineKnowsItsInside() {
        noClasses().that().resideOutsideOfPackage("pl.sprawa.engine..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..impl..").check(CLASSES);
    }
}
