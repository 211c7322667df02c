package dev.hextet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules say something only if they saw all classes, and name all packages. */
@AnalyzeClasses(packages = "dev.hextet", importOptions = DoNotIncludeTests.class)
final class GuardTest {
  private static final List<String> MODULES =
      List.of("../core", "../providers/aws", "../providers/sandbox", "../cli");

  @ArchTest
  static void theRulesSawEverySource(JavaClasses classes) throws IOException {
    Set<String> seen = classes.stream().map(JavaClass::getName).collect(Collectors.toSet());
    for (String module : MODULES) {
      assertThat(sourcesOf(module)).as(module).isNotEmpty().isSubsetOf(seen);
    }
  }

  /** A package of the engine that is new takes its place in {@link Layers}. */
  @ArchTest
  static final ArchRule everyPackageOfTheEngineHasItsPlace =
      classes()
          .that()
          .resideInAPackage(Layers.CORE + "..")
          .should()
          .resideInAnyPackage(Layers.all().map(Layers::inCore).toArray(String[]::new));

  @ArchTest
  static void theRulesSawEveryLayer(JavaClasses classes) {
    assertThat(Layers.all())
        .allMatch(
            name ->
                classes.stream()
                    .anyMatch(type -> type.getPackageName().equals(Layers.CORE + "." + name)));
  }

  /** The names of the classes in a module's source files. */
  private static List<String> sourcesOf(String module) throws IOException {
    Path root = Path.of(module, "src/main/java");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.substring(0, file.length() - ".java".length()).replace('/', '.'))
          .toList();
    }
  }
}
