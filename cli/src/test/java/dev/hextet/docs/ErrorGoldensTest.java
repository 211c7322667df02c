package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each code is seen in a golden file of what is said, or in a test that is named here. */
class ErrorGoldensTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern SHOWN = Pattern.compile("(?m) \\[(\\w+)]$");
  private static final List<Path> TESTS =
      Stream.of("core", "providers/aws", "cli")
          .map(module -> ROOT.resolve(module).resolve("src/test"))
          .toList();

  /** What takes more than files and commands, by the tests that bring it about. */
  private static final Map<String, List<String>> ELSEWHERE =
      Map.ofEntries(
          Map.entry("AccountChecksTest", List.of("ChecksSkipped")),
          Map.entry("ConditionsTest", List.of("CheckFailed")),
          Map.entry("DryRunPermissionsTest", List.of("DryRunExecuted")),
          Map.entry("DataSourcesTest", List.of("EmptyFilter", "NothingAsked", "SeveralFound")),
          Map.entry("DataTest", List.of("LookupKept", "NothingFound")),
          Map.entry("Ec2CloudTest", List.of("NoCredentials", "NoRegion")),
          Map.entry("ExitCodesIT", List.of("LiveChanged")),
          Map.entry(
              "FileStateLocationTest",
              List.of("StateLinkBroken", "StateLocked", "StateUnwritable")),
          Map.entry(
              "FolderDocumentTest", List.of("ForeignState", "SeveralDocuments", "SiblingFiles")),
          Map.entry(
              "GetCommandTest",
              List.of("LockInvalid", "ModuleChanged", "ModuleDownload", "ModuleNotDownloaded")),
          Map.entry("ImageDataTest", List.of("InvalidPattern")),
          Map.entry("LifecycleTest", List.of("NotAsPlanned")),
          Map.entry(
              "ModuleErrorsTest",
              List.of(
                  "MissingInput",
                  "ModuleCycle",
                  "ModuleProvider",
                  "ReservedName",
                  "UnknownInput",
                  "UnknownOutput",
                  "WrongInput")),
          Map.entry("MishapsTest", List.of("StepBroke", "TwoCandidates")),
          Map.entry("OnlookersTest", List.of("AnotherStack", "RunUnderWay")),
          Map.entry("OverrideFilesTest", List.of("InvalidOverride")),
          Map.entry("ProvenanceCheckTest", List.of("PlanOfAnotherPlace")),
          Map.entry(
              "NoticesIT",
              List.of(
                  "InstanceStopped",
                  "InstanceStops",
                  "KeyOfRunningInstances",
                  "UserDataOfFirstBoot")),
          Map.entry("PlanCodecTest", List.of("PlanNotJson")),
          Map.entry(
              "ProvidersTest",
              List.of(
                  "AccountNotAllowed",
                  "InvalidRole",
                  "NotFoundWithProvider",
                  "ProviderMissing",
                  "ProviderMoved",
                  "RoleNotAssumed")),
          Map.entry("SourceReaderTest", List.of("TooLarge")),
          Map.entry("LimitsTest", List.of("OutOfMemory")),
          Map.entry(
              "StateCommandsTest",
              List.of(
                  "CannotMove",
                  "NotLocked",
                  "NotRecorded",
                  "OpenJournal",
                  "OtherLock",
                  "StateNotNewer")),
          Map.entry("StateInvariantsTest", List.of("StateInvariant")),
          Map.entry("SignalsIT", List.of("Interrupted")),
          Map.entry("TerraformBlockTest", List.of("InvalidVersion", "NewerVersion")),
          Map.entry(
              "UnusualProblemsTest",
              List.of("FileUnwritable", "InputUnreadable", "PortTaken", "Targeted")));

  /** The texts of all files of tests of one kind, by their paths. */
  private static Map<String, String> texts(String ending) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path folder : TESTS) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
          texts.put(file.toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  @Test
  void everyCodeIsShown() throws IOException {
    TreeSet<String> missing = new TreeSet<>(DiagnosticCodesTest.CODES);
    Stream.concat(texts(".errors").values().stream(), texts("expected.txt").values().stream())
        .flatMap(text -> SHOWN.matcher(text).results())
        .forEach(shown -> missing.remove(shown.group(1)));
    ELSEWHERE.values().forEach(missing::removeAll);
    assertThat(missing).as("codes in no .errors, no expected.txt, and not named here").isEmpty();
  }

  @Test
  void whatIsNamedIsThere() throws IOException {
    Map<String, String> sources = texts(".java");
    ELSEWHERE.forEach(
        (test, codes) ->
            assertThat(sources)
                .as(test + " with " + codes)
                .anySatisfy(
                    (path, text) ->
                        assertThat(path.endsWith("/" + test + ".java") && hasAll(text, codes))
                            .isTrue()));
  }

  private static boolean hasAll(String text, List<String> codes) {
    return codes.stream()
        .allMatch(code -> Pattern.compile("\\b" + code + "\\b").matcher(text).find());
  }
}
