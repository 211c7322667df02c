package dev.hextet.docs;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All catalogues of diagnostics in the program. */
final class DiagnosticCatalogue {

  /** Entries of every catalogue, in order. */
  static final List<DiagnosticType> ALL =
      all(List.<DiagnosticType[]>of(ResolveDiagnostic.values()));

  private DiagnosticCatalogue() {}

  private static List<DiagnosticType> all(List<DiagnosticType[]> catalogues) {
    List<DiagnosticType> all = new ArrayList<>();
    catalogues.forEach(catalogue -> all.addAll(Arrays.asList(catalogue)));
    return List.copyOf(all);
  }

  /** Returns the codes in alphabetical order. */
  static SortedSet<String> codes() {
    SortedSet<String> codes = new TreeSet<>();
    ALL.forEach(type -> codes.add(type.template().code()));
    return codes;
  }

  /** Returns the template that introduces each code, with its explanation. */
  static SortedMap<String, DiagnosticTemplate> explained() {
    SortedMap<String, DiagnosticTemplate> explained = new TreeMap<>();
    ALL.stream()
        .map(DiagnosticType::template)
        .filter(template -> !template.explanation().isEmpty())
        .forEach(template -> explained.put(template.code(), template));
    return explained;
  }
}
