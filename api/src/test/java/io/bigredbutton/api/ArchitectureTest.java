package io.bigredbutton.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The doors know what happens, and nothing of how it is done. */
@AnalyzeClasses(packages = "io.bigredbutton", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DOORS_KNOW_NO_VENDOR_AND_NO_WORKER = noClasses()
            .that()
            .resideInAPackage("io.bigredbutton.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.bigredbutton.effect..",
                    "io.bigredbutton.slack..",
                    "io.bigredbutton.jira..",
                    "io.bigredbutton.twilio..",
                    "io.bigredbutton.mail..",
                    "io.bigredbutton.jitsi..",
                    "io.bigredbutton.worker..",
                    "io.bigredbutton.simulator..",
                    "com.twilio..",
                    "com.slack..");

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_SPRING_AND_NO_DOOR = noClasses()
            .that()
            .resideInAPackage("io.bigredbutton.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "io.bigredbutton.api..");

    @ArchTest
    static final ArchRule WHAT_HAPPENS_KNOWS_NO_DOOR = noClasses()
            .that()
            .resideInAnyPackage("io.bigredbutton.incident..", "io.bigredbutton.timeline..", "io.bigredbutton.alert..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.bigredbutton.api..", "io.bigredbutton.engine..", "org.springframework..");
}
