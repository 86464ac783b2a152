package io.bigredbutton;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.temporal.activity.ActivityInterface;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What workflows may not know, since a history that is replayed must come to the same again. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bigredbutton");

    @Test
    void knowsOnlyTheEngineAndJson() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.bigredbutton..",
                        "io.temporal..",
                        "com.fasterxml.jackson..",
                        "com.google.protobuf..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "java..")
                .check(OURS);
    }

    @Test
    void doesNoInputAndNoOutput() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.sql..", "javax..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .check(OURS);
    }

    @Test
    void startsNoThreadsAndWaitsForNone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(OURS);
    }

    @Test
    void readsNoClockAndDrawsNoLots() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(OURS);
    }

    @Test
    void tellsItsStoryWithoutTheWorkflows() {
        noClasses()
                .that()
                .resideInAPackage("..timeline..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("WorkflowImpl")
                .check(OURS);
    }

    @Test
    void everyStepIsAnInterfaceHere() {
        classes()
                .that()
                .areAnnotatedWith(ActivityInterface.class)
                .should()
                .beInterfaces()
                .check(OURS);
    }
}
