package dev.hextet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules say something only if they saw the classes that they are about. */
@AnalyzeClasses(packages = "dev.hextet", importOptions = DoNotIncludeTests.class)
final class GuardTest {
  @ArchTest
  static void theRulesSawEveryPackage(JavaClasses classes) {
    Set<String> seen =
        classes.stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected =
        Stream.of("diag", "net", "value", "schema", "resource", "state", "document", "plan")
            .map(name -> Layers.CORE + "." + name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(seen).containsAll(expected);
  }

  @ArchTest
  static void theRulesSawNoTests(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> name.endsWith("Test") || name.endsWith("IT"));
  }
}
