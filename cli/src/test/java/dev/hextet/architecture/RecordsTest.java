package dev.hextet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;

/** Records of plans are small enough to be built and copied without exchanging components. */
@AnalyzeClasses(packages = "dev.hextet", importOptions = DoNotIncludeTests.class)
final class RecordsTest {
  private static final int MOST_COMPONENTS = 7;

  @ArchTest
  static void planRecordsHaveOneSmallConstructor(JavaClasses classes) {
    List<JavaClass> records =
        classes.stream()
            .filter(type -> type.isRecord() && type.getPackageName().equals(Layers.CORE + ".plan"))
            .toList();

    assertThat(records).hasSizeGreaterThan(20);
    assertThat(records)
        .allSatisfy(
            type -> {
              assertThat(type.getConstructors()).as(type.getName()).hasSize(1);
              assertThat(type.getConstructors())
                  .as(type.getName())
                  .allMatch(made -> made.getRawParameterTypes().size() <= MOST_COMPONENTS);
            });
  }
}
