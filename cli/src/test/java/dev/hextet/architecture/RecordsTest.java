package dev.hextet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.model.Volume;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Constructors are short enough to be called and copied without exchanging arguments. */
@AnalyzeClasses(packages = "dev.hextet", importOptions = DoNotIncludeTests.class)
final class RecordsTest {
  private static final int MOST_PARAMETERS = 7;

  private static final Set<String> PACKAGES = Set.of(Layers.CORE + ".plan", Layers.CORE + ".state");

  /**
   * Records with longer constructors. Their components are the keys of the sandbox's data file, and
   * a file of version 1 stays readable.
   */
  private static final Set<String> RECORDS_OF_THE_DATA_FILE =
      Set.of(
          Instance.Launch.class.getName(),
          Instance.Options.class.getName(),
          NetworkInterface.class.getName(),
          Subnet.class.getName(),
          Volume.class.getName());

  @ArchTest
  static void constructorsAreShort(JavaClasses classes) {
    Set<String> longer =
        constructors(classes)
            .filter(constructor -> constructor.getRawParameterTypes().size() > MOST_PARAMETERS)
            .map(constructor -> constructor.getOwner().getName())
            .collect(Collectors.toSet());

    assertThat(longer)
        .as("classes with more than %d parameters, exactly the exceptions", MOST_PARAMETERS)
        .isEqualTo(RECORDS_OF_THE_DATA_FILE);
  }

  /** The rule covers each module, and meets constructors of the permitted length. */
  @ArchTest
  static void theRuleSawTheConstructors(JavaClasses classes) {
    assertThat(Set.of(Layers.CORE, Layers.AWS, Layers.SANDBOX, Layers.CLI))
        .allSatisfy(
            root ->
                assertThat(constructors(classes))
                    .as(root)
                    .filteredOn(constructor -> isWithin(root, constructor))
                    .hasSizeGreaterThan(50));
    assertThat(constructors(classes))
        .anyMatch(constructor -> constructor.getRawParameterTypes().size() == MOST_PARAMETERS);
  }

  private static Stream<JavaConstructor> constructors(JavaClasses classes) {
    return classes.stream().flatMap(type -> type.getConstructors().stream());
  }

  private static boolean isWithin(String root, JavaConstructor constructor) {
    return constructor.getOwner().getPackageName().startsWith(root);
  }

  @ArchTest
  static void recordsOfPlansAndStatesHaveOneConstructor(JavaClasses classes) {
    List<JavaClass> records =
        classes.stream()
            .filter(type -> type.isRecord() && PACKAGES.contains(type.getPackageName()))
            .toList();

    assertThat(records).hasSizeGreaterThan(20);
    assertThat(records)
        .allSatisfy(type -> assertThat(type.getConstructors()).as(type.getName()).hasSize(1));
  }
}
