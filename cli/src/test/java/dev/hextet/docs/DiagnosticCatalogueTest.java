package dev.hextet.docs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.resource.CloudFault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Verifies that the catalogues hold every diagnostic of the program, and none besides. */
@AnalyzeClasses(packages = "dev.hextet", importOptions = DoNotIncludeTests.class)
final class DiagnosticCatalogueTest {
  private static final String DIAG = "dev.hextet.core.diag";

  @ArchTest
  static final ArchRule onlyCataloguesWriteTemplates =
      noClasses()
          .that()
          .doNotImplement(DiagnosticType.class)
          .and()
          .resideOutsideOfPackage(DIAG)
          .should()
          .callMethodWhere(
              targets(
                  call ->
                      call.getTargetOwner().isEquivalentTo(DiagnosticTemplate.class)
                              && call.getTarget()
                                  .getRawReturnType()
                                  .isEquivalentTo(DiagnosticTemplate.class)
                          || call.getTargetOwner().isAssignableTo(DiagnosticType.class)
                              && call.getName().equals("variant")))
          .orShould()
          .callConstructorWhere(
              targets(call -> call.getTargetOwner().isEquivalentTo(DiagnosticTemplate.class)));

  @ArchTest
  static final ArchRule onlyThePlanFileReadsMessages =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.hextet.core.planfile")
          .should()
          .callMethodWhere(
              targets(
                  call ->
                      call.getTargetOwner().isEquivalentTo(DiagnosticMessage.class)
                          && call.getName().equals("recorded")));

  @ArchTest
  static final ArchRule onlyTheCloudsApiHasFaultsWithOtherCodes =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.hextet.aws.api", "dev.hextet.core.resource")
          .should()
          .callConstructorWhere(
              targets(
                  call ->
                      call.getTargetOwner().isEquivalentTo(CloudFault.class)
                          && call.getTarget().getRawParameterTypes().size() == 3));

  @ArchTest
  static void allCataloguesAreListed(JavaClasses classes) {
    assertThat(catalogues(classes))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(
            DiagnosticCatalogue.ALL.stream()
                .map(entry -> entry.getClass().getName())
                .collect(Collectors.toSet()));
  }

  @ArchTest
  static void everyEntryIsUsed(JavaClasses classes) {
    assertThat(catalogues(classes))
        .flatExtracting(JavaClass::getFields)
        .filteredOn(field -> field.getModifiers().contains(JavaModifier.ENUM))
        .hasSameSizeAs(DiagnosticCatalogue.ALL)
        .allMatch(
            DiagnosticCatalogueTest::isUsed, "is an entry that the program reports in some place");
  }

  @ArchTest
  static void everyCallHasOneArgumentForEachPlaceholder(JavaClasses classes) throws IOException {
    Map<String, Integer> counts =
        DiagnosticCatalogue.ALL.stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getClass().getSimpleName() + "." + entry,
                    entry -> entry.template().placeholders().size()));
    List<DiagnosticCalls.Call> calls = DiagnosticCalls.all();

    assertThat(calls).hasSizeGreaterThan(300);
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(call.entries())
                    .as(call.source())
                    .allSatisfy(
                        entry -> assertThat(counts).containsEntry(entry, call.arguments())));
  }

  private static Set<JavaClass> catalogues(JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(DiagnosticType.class))
        .collect(Collectors.toSet());
  }

  /** Determines whether code other than the definitions of catalogues accesses an entry. */
  private static boolean isUsed(JavaField entry) {
    return entry.getAccessesToSelf().stream()
        .map(JavaAccess::getOriginOwner)
        .anyMatch(owner -> !owner.isAssignableTo(DiagnosticType.class));
  }

  private static DescribedPredicate<JavaCall<?>> targets(Function<JavaCall<?>, Boolean> isMeant) {
    return DescribedPredicate.describe("has the target", isMeant::apply);
  }
}
