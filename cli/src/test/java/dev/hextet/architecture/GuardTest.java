package dev.hextet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verifies that the rules cover all classes and all packages. */
@AnalyzeClasses(packages = "dev.hextet", importOptions = DoNotIncludeTests.class)
final class GuardTest {
  @ArchTest
  static void theRulesSawEverySource(JavaClasses classes) {
    Set<String> seen = classes.stream().map(JavaClass::getName).collect(Collectors.toSet());
    for (String module : SourceFiles.MODULES) {
      assertThat(SourceFiles.of(module, "main"))
          .as(module)
          .isNotEmpty()
          .extracting(SourceFiles.SourceFile::className)
          .isSubsetOf(seen);
    }
  }

  /** Every new package of the engine is listed in {@link Layers}. */
  @ArchTest
  static final ArchRule everyPackageOfTheEngineHasItsPlace =
      classes()
          .that()
          .resideInAPackage(Layers.CORE + "..")
          .should()
          .resideInAnyPackage(Layers.all().map(Layers::inCore).toArray(String[]::new));

  /** A package of the AWS provider that is new takes its place in {@link Layers}. */
  @ArchTest
  static final ArchRule everyPackageOfTheAwsProviderHasItsPlace =
      classes()
          .that()
          .resideInAPackage(Layers.AWS + "..")
          .should()
          .resideInAnyPackage(
              Stream.concat(Stream.of(Layers.AWS), Layers.AWS_PACKAGES.stream().map(Layers::inAws))
                  .toArray(String[]::new));

  @ArchTest
  static void theRulesSawEveryLayer(JavaClasses classes) {
    assertThat(Layers.all())
        .allMatch(
            name ->
                classes.stream()
                    .anyMatch(type -> type.getPackageName().equals(Layers.CORE + "." + name)));
  }

  /** Every package of a medium is listed in {@link Layers}. */
  @ArchTest
  static void theRulesSawEveryMedium(JavaClasses classes) {
    String report = Layers.CORE + "." + Layers.RENDER;
    Set<String> media =
        classes.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(report + "."))
            .map(name -> name.substring(report.length() + 1))
            .collect(Collectors.toSet());
    assertThat(media).containsExactlyInAnyOrderElementsOf(Layers.MEDIA);
  }
}
