package dev.hextet.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static dev.hextet.architecture.Layers.CLI;
import static dev.hextet.architecture.Layers.CORE;
import static dev.hextet.architecture.Layers.inCore;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What no class does. */
@AnalyzeClasses(packages = "dev.hextet", importOptions = DoNotIncludeTests.class)
final class StyleTest {
  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone");

  @ArchTest
  static final ArchRule onlyTheCommandLineWritesToTheTerminal =
      noClasses().that().resideOutsideOfPackage(CLI + "..").should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule staticFieldsDoNotChange =
      fields()
          .that()
          .areStatic()
          .and(DescribedPredicate.not(areMadeByTheCompiler()))
          .should(beFinal())
          .andShould()
          .notHaveRawType(aTypeMadeForChange());

  /** Windows has no file modes. Each of these classes has a test on a file system without them. */
  @ArchTest
  static final ArchRule onlyTheWritersOfPrivateFilesUseFileModes =
      noClasses()
          .that()
          .doNotHaveSimpleName("PrivateFiles")
          .and()
          .doNotHaveSimpleName("DataFile")
          .and()
          .doNotHaveSimpleName("FileContents")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.nio\\.file\\.attribute\\.Posix.*");

  @ArchTest
  static final ArchRule packagesAreNullMarked = classes().should(resideInANullMarkedPackage());

  @ArchTest
  static final ArchRule nothingIsFoundByReflection =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.ServiceLoader")
          .orShould()
          .callMethodWhere(isOneOf(Set.of("java.lang.Class.forName")));

  @ArchTest
  static final ArchRule addressesAreOurOwn =
      noClasses()
          .that()
          .resideInAPackage(CORE + "..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.Inet.*Address");

  /** The same inputs give the same plan, byte for byte. */
  @ArchTest
  static final ArchRule planningHasNoClockAndNoDice =
      noClasses()
          .that()
          .resideInAnyPackage(
              inCore("diag"),
              inCore("net"),
              inCore("value"),
              inCore("conversion"),
              inCore("text"),
              inCore("expression"),
              inCore("function"),
              inCore("syntax"),
              inCore("schema"),
              inCore("resource"),
              inCore("document"),
              inCore("configuration"),
              inCore("resolve"),
              inCore("plan"),
              inCore("planning"),
              inCore("ordering"),
              inCore("planfile"),
              inCore("evaluation"),
              inCore("term"),
              inCore("address"),
              inCore("spelling"),
              inCore("yaml"),
              inCore("refresh"),
              inCore(Layers.RENDER))
          .should()
          .callMethodWhere(isOneOf(CLOCKS))
          .orShould()
          .callMethodWhere(
              isOneOf(
                  Set.of(
                      "java.lang.System.nanoTime",
                      "java.lang.Math.random",
                      "java.util.UUID.randomUUID")))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.random.RandomGenerator.class);

  /** Clocks can be set: what is waited for, and what is lost, does not depend on one. */
  @ArchTest
  static final ArchRule clocksAreForPeople =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.hextet.core.state.location.LockInfo")
          .and()
          .doNotHaveFullyQualifiedName("dev.hextet.cli.view.Views")
          .and()
          .doNotHaveFullyQualifiedName("dev.hextet.sandbox.SteadyClock")
          .should()
          .callMethodWhere(isOneOf(CLOCKS))
          .orShould()
          .callMethodWhere(
              isOneOf(
                  Set.of(
                      "java.nio.file.Files.getLastModifiedTime",
                      "java.nio.file.attribute.BasicFileAttributes.lastModifiedTime",
                      "java.io.File.lastModified")));

  /** Terms are compared and taken apart as structures; text is for files. */
  @ArchTest
  static final ArchRule onlyThePlanFileReadsTermsFromText =
      noClasses()
          .that()
          .resideOutsideOfPackages(inCore("planfile"), inCore("term"))
          .should()
          .callMethodWhere(
              isOneOf(
                  Set.of(
                      "dev.hextet.core.term.Terms.parse",
                      "dev.hextet.core.term.Terms.parseOrNamed")));

  /** An expression is read where a document is read. */
  @ArchTest
  static final ArchRule onlyDocumentsAndTermsAreParsed =
      noClasses()
          .that()
          .resideOutsideOfPackages(inCore("syntax"), inCore("resolve"), inCore("term"))
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.hextet.core.syntax.ExpressionParser");

  private static DescribedPredicate<JavaCall<?>> isOneOf(Set<String> methods) {
    return DescribedPredicate.describe(
        "is one of " + methods,
        call -> methods.contains(call.getTargetOwner().getName() + "." + call.getName()));
  }

  private static DescribedPredicate<JavaField> areMadeByTheCompiler() {
    return DescribedPredicate.describe(
        "are made by the compiler",
        field ->
            field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || field.getName().startsWith("$"));
  }

  private static DescribedPredicate<JavaClass> aTypeMadeForChange() {
    return DescribedPredicate.describe(
        "a type made for change",
        type ->
            type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(java.util.concurrent.ConcurrentMap.class)
                || type.isAssignableTo(java.util.AbstractCollection.class)
                || type.isAssignableTo(java.util.AbstractMap.class)
                || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(ThreadLocal.class));
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
        events.add(
            new SimpleConditionEvent(
                type, marked, "the package of " + type.getName() + " is not @NullMarked"));
      }
    };
  }
}
