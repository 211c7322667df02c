package dev.hextet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A stage has a small public face: few public classes besides its data. Records, enums, interfaces,
 * and exceptions are data here.
 */
@AnalyzeClasses(packages = "dev.hextet.core", importOptions = DoNotIncludeTests.class)
final class PublicFacesTest {
  /** Upper bound for a package without an entry in {@link #MOST}. */
  private static final int MOST_OF_OTHERS = 3;

  /** Upper bounds for the packages after the leaves: their present numbers, which only decrease. */
  private static final Map<String, Integer> MOST =
      Map.ofEntries(
          Map.entry("configuration", 1),
          Map.entry("document", 3),
          Map.entry("document.format", 1),
          Map.entry("document.ops", 1),
          Map.entry("engine", 2),
          Map.entry("execute", 6),
          Map.entry("ordering", 4),
          Map.entry("plan", 1),
          Map.entry("planfile", 2),
          Map.entry("planning", 9),
          Map.entry("refresh", 3),
          Map.entry("render", 4),
          Map.entry("render.markdown", 1),
          Map.entry("render.text", 4),
          Map.entry("resolve", 3),
          Map.entry("resolve.block", 2),
          Map.entry("resolve.variable", 1));

  @ArchTest
  static void packagesHaveFewPublicClasses(JavaClasses classes) {
    Map<String, SortedSet<String>> faces = faces(classes);

    assertThat(faces.keySet()).containsAll(MOST.keySet());
    assertThat(faces)
        .allSatisfy(
            (name, found) ->
                assertThat(found)
                    .as(name)
                    .hasSizeLessThanOrEqualTo(MOST.getOrDefault(name, MOST_OF_OTHERS)));
  }

  /** Known faces are counted; data and package-private classes are not. */
  @ArchTest
  static void theCountSawTheFaces(JavaClasses classes) {
    Map<String, SortedSet<String>> faces = faces(classes);

    assertThat(faces.get("engine")).contains("Engine");
    assertThat(faces.get("render")).contains("PlanReport").doesNotContain("RenderedBlock");
    assertThat(faces.get("render.text")).contains("PlanText").doesNotContain("TextSections");
  }

  /** Returns the public classes of each package that is not a leaf. */
  private static Map<String, SortedSet<String>> faces(JavaClasses classes) {
    Map<String, SortedSet<String>> faces = new TreeMap<>();
    for (JavaClass type : classes) {
      String name = type.getPackageName().substring(Layers.CORE.length() + 1);
      if (!Layers.LEAVES.contains(name.replaceFirst("\\..*", ""))) {
        SortedSet<String> found = faces.computeIfAbsent(name, unused -> new TreeSet<>());
        if (isFace(type)) {
          found.add(type.getSimpleName());
        }
      }
    }
    return faces;
  }

  private static boolean isFace(JavaClass type) {
    boolean data = type.isRecord() || type.isEnum() || type.isInterface();
    return !data && !type.isAssignableTo(Throwable.class) && isPublic(type);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicFacesTest::isPublic).orElse(true);
  }
}
