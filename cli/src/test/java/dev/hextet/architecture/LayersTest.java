package dev.hextet.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.hextet.architecture.Layers.AWS;
import static dev.hextet.architecture.Layers.CLI;
import static dev.hextet.architecture.Layers.CORE;
import static dev.hextet.architecture.Layers.PROBE;
import static dev.hextet.architecture.Layers.SANDBOX;
import static dev.hextet.architecture.Layers.inCore;
import static dev.hextet.architecture.Layers.leaves;
import static dev.hextet.architecture.Layers.stagesUpTo;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The imports that each package may have. */
@AnalyzeClasses(packages = "dev.hextet", importOptions = DoNotIncludeTests.class)
final class LayersTest {
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.hextet.(**)").should().beFreeOfCycles();

  @ArchTest static final ArchRule diagnosticsSeeNothing = seesOnly(inCore("diag"), Stream.of());

  @ArchTest static final ArchRule aPlanIsData = seesOnly(inCore(Layers.PLAN), leaves());

  @ArchTest
  static final ArchRule renderingSeesThePlanAndTheState =
      seesOnly(inCore(Layers.RENDER), leavesAnd(Layers.PLAN));

  @ArchTest
  static void aMediumSeesTheReportAndNoOtherMedium(JavaClasses classes) {
    String report = Layers.CORE + "." + Layers.RENDER;
    for (String medium : Layers.MEDIA) {
      Stream<String> seen = Stream.concat(leavesAnd(Layers.PLAN), Stream.of(report));
      seesOnly(report + "." + medium, seen).check(classes);
    }
  }

  @ArchTest
  static final ArchRule orderingSeesThePlan =
      seesOnly(inCore(Layers.ORDERING), leavesAnd(Layers.PLAN));

  @ArchTest
  static final ArchRule planningSeesTheStages =
      seesOnly(
          inCore(Layers.PLANNING),
          Stream.concat(leavesAnd(Layers.PLAN, Layers.ORDERING), stagesUpTo("refresh")));

  @ArchTest
  static final ArchRule executionSeesThePlanAndTheReads =
      seesOnly(inCore(Layers.EXECUTE), leavesAnd(Layers.PLAN, "refresh"));

  @ArchTest
  static final ArchRule verificationSeesThePlanAndTheReads =
      seesOnly(inCore(Layers.VERIFICATION), leavesAnd(Layers.PLAN, Layers.EXECUTE, "refresh"));

  @ArchTest
  static final ArchRule thePlanFileSeesThePlanAndTheReads =
      seesOnly(inCore(Layers.PLANFILE), leavesAnd(Layers.PLAN, "refresh"));

  @ArchTest
  static final ArchRule theEngineSeesTheStages =
      seesOnly(
          inCore(Layers.ENGINE),
          Stream.concat(
              leavesAnd(Layers.PLAN, Layers.PLANNING, Layers.PLANFILE, Layers.EXECUTE),
              stagesUpTo("refresh")));

  /** The command line reads and writes plan files; the engine plans for it. */
  @ArchTest
  static final ArchRule theCommandLineSeesNoPlanning =
      noClasses()
          .that()
          .resideInAPackage(CLI + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(inCore(Layers.ORDERING), inCore(Layers.PLANNING));

  @ArchTest static final ArchRule resourceTypesSeeTheLeaves = seesOnly(AWS + "..", leaves());

  @ArchTest
  static void awsPackagesSeeEarlierOnes(JavaClasses classes) {
    for (int i = 0; i < Layers.AWS_PACKAGES.size(); i++) {
      Stream<String> earlier = Layers.AWS_PACKAGES.subList(0, i).stream().map(Layers::inAws);
      seesOnly(Layers.inAws(Layers.AWS_PACKAGES.get(i)), Stream.concat(leaves(), earlier))
          .check(classes);
    }
  }

  @ArchTest static final ArchRule theProberSeesTheLeaves = seesOnly(PROBE + "..", leaves());

  @ArchTest static final ArchRule theSandboxSeesNothing = seesOnly(SANDBOX + "..", Stream.of());

  @ArchTest
  static final ArchRule nothingSeesTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLI + "..");

  @ArchTest
  static final ArchRule coreSeesNoProvider =
      noClasses()
          .that()
          .resideInAPackage(CORE + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(AWS + "..", PROBE + "..", SANDBOX + "..", "picocli..");

  @ArchTest
  static final ArchRule onlyTheResourceTypesSeeTheSdk =
      noClasses()
          .that()
          .resideOutsideOfPackage(AWS + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..");

  @ArchTest
  static void leavesSeeNoStage(JavaClasses classes) {
    for (String leaf : Layers.LEAVES) {
      seesOnly(inCore(leaf), leaves()).check(classes);
    }
  }

  @ArchTest
  static void stagesSeeTheLeavesAndEarlierStages(JavaClasses classes) {
    for (String stage : Layers.STAGES) {
      seesOnly(inCore(stage), Stream.concat(leaves(), stagesUpTo(stage))).check(classes);
    }
  }

  private static Stream<String> leavesAnd(String... others) {
    return Stream.concat(leaves(), Stream.of(others).map(Layers::inCore));
  }

  /**
   * Of the project's packages, a package imports itself and these. {@link GuardTest} checks that it
   * holds classes.
   */
  private static ArchRule seesOnly(String pattern, Stream<String> seen) {
    String[] allowed = Stream.concat(Stream.of(pattern), seen).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(pattern)
        .should()
        .dependOnClassesThat(resideInAPackage("dev.hextet..").and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true);
  }
}
