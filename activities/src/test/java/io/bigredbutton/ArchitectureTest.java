package io.bigredbutton;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.bigredbutton", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noVendorKnowsAnother = slices().matching("io.bigredbutton.(slack|twilio|jira|mail|jitsi)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule whatVendorsShareKnowsNone = noClasses()
            .that()
            .resideInAPackage("io.bigredbutton.effect..")
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.describe(
                            "are a vendor's",
                            (JavaClass type) -> type.getPackageName()
                                    .matches(
                                            "(io\\.bigredbutton\\.(slack|twilio|jira|mail|jitsi)|com\\.slack|com\\.twilio).*")));

    @ArchTest
    static final ArchRule adaptersNeedNoContext = noClasses()
            .that()
            .resideInAnyPackage("io.bigredbutton.slack..", "io.bigredbutton.twilio..", "io.bigredbutton.jira..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.context..", "org.springframework.boot..");
}
