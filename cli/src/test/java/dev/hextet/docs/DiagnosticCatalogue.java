package dev.hextet.docs;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.aws.diag.AwsNetworkDiagnostic;
import dev.hextet.aws.diag.AwsRequestDiagnostic;
import dev.hextet.aws.diag.AwsSecurityDiagnostic;
import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.diag.ModuleDownloadDiagnostic;
import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.CheckDiagnostic;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.diag.catalogue.HclDiagnostic;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All catalogues of diagnostics in the program. */
final class DiagnosticCatalogue {

  /** Entries of every catalogue, in order. */
  static final List<DiagnosticType> ALL =
      all(
          List.<DiagnosticType[]>of(
              ResolveDiagnostic.values(),
              ModuleDiagnostic.values(),
              ValueDiagnostic.values(),
              CheckDiagnostic.values(),
              DocumentDiagnostic.values(),
              HclDiagnostic.values(),
              StateDiagnostic.values(),
              PlanDiagnostic.values(),
              ExpressionDiagnostic.values(),
              RunDiagnostic.values(),
              CliDiagnostic.values(),
              ModuleDownloadDiagnostic.values(),
              AwsDiagnostic.values(),
              AwsRequestDiagnostic.values(),
              AwsNetworkDiagnostic.values(),
              AwsSecurityDiagnostic.values(),
              AwsInstanceDiagnostic.values()));

  private DiagnosticCatalogue() {}

  private static List<DiagnosticType> all(List<DiagnosticType[]> catalogues) {
    List<DiagnosticType> all = new ArrayList<>();
    catalogues.forEach(catalogue -> all.addAll(Arrays.asList(catalogue)));
    return List.copyOf(all);
  }

  /** Returns the codes in alphabetical order. */
  static NavigableSet<String> codes() {
    NavigableSet<String> codes = new TreeSet<>();
    ALL.stream()
        .map(DiagnosticType::code)
        .filter(code -> !code.equals(DiagnosticTemplate.CLOUD_CODE))
        .forEach(codes::add);
    return codes;
  }

  /** Returns the template that introduces each code, with its explanation. */
  static NavigableMap<String, DiagnosticTemplate> explained() {
    NavigableMap<String, DiagnosticTemplate> explained = new TreeMap<>();
    ALL.stream()
        .map(DiagnosticType::template)
        .filter(template -> !template.explanation().isEmpty())
        .forEach(template -> explained.put(template.code(), template));
    return explained;
  }
}
