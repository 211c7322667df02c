package dev.hextet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Classes of different files depend on each other in small groups only. A group that is larger than
 * {@value #LARGEST} is one class in many files: none of them can be read, tested or moved alone.
 * The {@code permits} clause of a sealed type is not a dependency.
 */
@AnalyzeClasses(packages = "dev.hextet", importOptions = DoNotIncludeTests.class)
final class CyclesTest {
  static final int LARGEST = 4;

  @ArchTest
  static void theRuleSawTheClasses(JavaClasses classes) {
    assertThat(dependencies(classes)).hasSizeGreaterThan(800);
    assertThat(dependencies(classes).get("dev.hextet.core.expression.CallNode"))
        .contains("dev.hextet.core.expression.ExpressionNode");
  }

  @ArchTest
  static void cyclesBetweenFilesAreSmall(JavaClasses classes) {
    assertThat(cycles(classes)).as("cycles of more than %d files", LARGEST).isEmpty();
  }

  private static List<Set<String>> cycles(JavaClasses classes) {
    return StrongComponents.of(dependencies(classes)).stream()
        .filter(component -> component.size() > LARGEST)
        .toList();
  }

  /** The top-level classes, each with those on which it or a class within it depends. */
  private static Map<String, Set<String>> dependencies(JavaClasses classes) {
    Map<String, Set<String>> found = new TreeMap<>();
    Map<JavaClass, String> names = new HashMap<>();
    for (JavaClass type : classes) {
      names.put(type, topLevel(type));
      found.putIfAbsent(topLevel(type), new TreeSet<>());
    }
    for (JavaClass type : classes) {
      String from = topLevel(type);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String to = names.get(dependency.getTargetClass().getBaseComponentType());
        if (to != null && !to.equals(from)) {
          found.get(from).add(to);
        }
      }
    }
    return found;
  }

  private static String topLevel(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }
}
