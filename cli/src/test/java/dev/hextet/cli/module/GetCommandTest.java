package dev.hextet.cli.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hextet get} and the commands that read its copies. */
@Tag("once")
final class GetCommandTest {
  private static final String OUTPUT = "output \"name\" {\n  value = \"%s\"\n}\n";
  private static final String VALID = "Success! The configuration is valid.\n";

  @TempDir Path temp;

  private Path stack;

  @BeforeEach
  void createStack() throws IOException {
    stack = Files.createDirectory(temp.resolve("stack"));
  }

  private void call(String name, String source, String version) throws IOException {
    String constraint = version.isEmpty() ? "" : "  version = \"" + version + "\"\n";
    Files.writeString(
        stack.resolve(name + ".tf"),
        "module \"%s\" {\n  source = \"%s\"\n%s}\noutput \"%s\" { value = module.%s.name }\n"
            .formatted(name, source, constraint, name, name));
  }

  private InProcess get(String... options) {
    return get(Map.of(), options);
  }

  private InProcess get(Map<String, String> environment, String... options) {
    String[] arguments =
        Stream.concat(Stream.of("get", stack.toString()), Stream.of(options))
            .toArray(String[]::new);
    return InProcess.run("", environment, arguments);
  }

  private static Map<String, String> mirror(TestRegistry registry) {
    return Map.of(ModuleRegistry.VARIABLE, registry.url());
  }

  private InProcess validate() {
    return InProcess.run("validate", stack.toString());
  }

  private String console(String expression) {
    InProcess run = InProcess.run(expression + "\n", Map.of(), "console", stack.toString());
    assertThat(run.err()).isEmpty();
    return run.out().strip();
  }

  private String lock() throws IOException {
    return Files.readString(stack.resolve("hextet.lock.json"));
  }

  private Path copy(String name) throws IOException {
    try (Stream<Path> copies = Files.list(stack.resolve(".hextet/modules"))) {
      return copies.filter(copy -> copy.endsWith(name(copy, name))).findFirst().orElseThrow();
    }
  }

  private static String name(Path copy, String prefix) {
    String name = copy.getFileName().toString();
    return name.startsWith(prefix + "-") ? name : "none";
  }

  @Test
  void requiresADownloadBeforeAnyOtherCommand() throws IOException {
    call("net", "git::https://example.com/net.git?ref=v1", "");

    InProcess run = validate();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("net.tf:2:12: error: module \"net\" is not downloaded [ModuleNotDownloaded]")
        .contains("Its source is git::https://example.com/net.git?ref=v1.")
        .contains("Download it: hextet get " + stack)
        .containsOnlyOnce("error:");
    assertThat(stack.resolve(".hextet")).doesNotExist();
  }

  @Test
  void downloadsARepositoryAndItsModules() throws IOException, InterruptedException {
    TestRepository inner = TestRepository.create(temp.resolve("inner"));
    String pinned = inner.commit("main.tf", OUTPUT.formatted("inner"));
    TestRepository net = TestRepository.create(temp.resolve("net"));
    net.commit(
        "sub/main.tf",
        "module \"i\" { source = \"%s\" }\nmodule \"l\" { source = \"../local\" }\n"
                .formatted(inner.source(""))
            + "output \"name\" { value = \"${module.i.name} ${module.l.name} ${path.module}\" }\n");
    net.commit("local/main.tf", OUTPUT.formatted("local"));
    net.git("tag", "v1");
    net.commit("sub/main.tf", "garbage {");
    call("net", net.source("//sub?ref=v1"), "");

    InProcess run = get();

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("- net: " + net.source("?ref=v1") + " at ")
        .contains("- i: " + inner.source("") + " at " + pinned.substring(0, 12) + " (downloaded)")
        .endsWith("The modules are complete: run \"hextet plan\".\n");
    assertThat(lock()).contains("\"commit\": \"" + pinned + "\"");
    assertThat(copy("net").resolve(".git")).doesNotExist();
    new PackageTree(inner.folder()).delete();
    new PackageTree(net.folder()).delete();
    assertThat(validate().out()).isEqualTo(VALID);
    assertThat(console("module.net.name"))
        .matches("\"inner local .hextet/modules/net-[0-9a-f]{8}/sub\"");
    assertThat(get().out()).contains("(present)").doesNotContain("(downloaded)");
  }

  @Test
  void keepsTheCommitUntilAnUpdate() throws IOException, InterruptedException {
    TestRepository net = TestRepository.create(temp.resolve("net"));
    String first = net.commit("main.tf", OUTPUT.formatted("first"));
    call("net", net.source(""), "");
    assertThat(get().exitCode()).isZero();
    String second = net.commit("main.tf", OUTPUT.formatted("second"));

    new PackageTree(stack.resolve(".hextet")).delete();
    assertThat(get().out()).contains("at " + first.substring(0, 12) + " (downloaded)");
    assertThat(console("module.net.name")).isEqualTo("\"first\"");

    assertThat(InProcess.run("init", "-upgrade", stack.toString()).out())
        .contains("at " + second.substring(0, 12) + " (downloaded)");
    assertThat(console("module.net.name")).isEqualTo("\"second\"");
  }

  @Test
  void choosesBranchesTagsAndCommits() throws IOException, InterruptedException {
    TestRepository net = TestRepository.create(temp.resolve("net"));
    String commit = net.commit("main.tf", OUTPUT.formatted("commit"));
    net.git("checkout", "--quiet", "-b", "branch");
    net.commit("main.tf", OUTPUT.formatted("branch"));
    net.git("tag", "-a", "-m", "x", "tag");
    net.git("checkout", "--quiet", "main");
    call("a", net.source("?ref=" + commit), "");
    call("b", net.source("?ref=branch"), "");
    call("c", net.source("?ref=tag&depth=1"), "");

    assertThat(get().err()).isEmpty();

    assertThat(console("join(\" \", [module.a.name, module.b.name, module.c.name])"))
        .isEqualTo("\"commit branch branch\"");
  }

  @Test
  void rejectsAChangedCopyUntilItIsRestored() throws IOException, InterruptedException {
    TestRepository net = TestRepository.create(temp.resolve("net"));
    net.commit("main.tf", OUTPUT.formatted("net"));
    call("net", net.source(""), "");
    assertThat(get().exitCode()).isZero();
    Files.writeString(copy("net").resolve("main.tf"), OUTPUT.formatted("changed"));

    assertThat(validate().err())
        .contains("net.tf:2:12: error: the copy of module \"net\" has changed [ModuleChanged]")
        .contains("Restore them: hextet get " + stack);
    assertThat(get().exitCode()).isZero();
    assertThat(console("module.net.name")).isEqualTo("\"net\"");
  }

  @Test
  void rejectsASourceThatServesOtherFiles() throws IOException {
    try (TestRegistry server = new TestRegistry()) {
      byte[] first = TestArchive.zip("main.tf", OUTPUT.formatted("first"));
      server.body("/net.zip", first);
      call("net", server.url() + "/net.zip", "");
      assertThat(get().exitCode()).isZero();
      String before = lock();
      server.body("/net.zip", TestArchive.zip("main.tf", OUTPUT.formatted("second")));
      new PackageTree(stack.resolve(".hextet")).delete();

      InProcess run = get();

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("has other files than before [ModuleChanged]");
      assertThat(lock()).isEqualTo(before);
      assertThat(validate().err()).contains("[ModuleNotDownloaded]");
      assertThat(get("--update").exitCode()).isZero();
      assertThat(console("module.net.name")).isEqualTo("\"second\"");
    }
  }

  @Test
  void choosesTheNewestVersionOfARegistry() throws IOException, InterruptedException {
    TestRepository net = TestRepository.create(temp.resolve("net"));
    net.commit("modules/x/main.tf", OUTPUT.formatted("1.2.0"));
    net.git("tag", "v1.2.0");
    try (TestRegistry registry = new TestRegistry()) {
      registry
          .versions("acme/net/aws", "1.0.0", "1.2.0", "1.10.0-rc.1", "2.0.0")
          .location("acme/net/aws", "1.2.0", net.source("?ref=v1.2.0"));
      call("net", "acme/net/aws//modules/x", "~> 1.0");

      InProcess run = get(mirror(registry));

      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("- net: acme/net/aws 1.2.0 (downloaded)");
      assertThat(registry.requests)
          .containsSubsequence("/.well-known/terraform.json", "/v1/modules/acme/net/aws/versions");
    }
    assertThat(lock())
        .contains("\"source\": \"acme/net/aws\"", "\"constraint\": \"~> 1.0\"")
        .contains("\"version\": \"1.2.0\"");
    assertThat(console("module.net.name")).isEqualTo("\"1.2.0\"");
  }

  @Test
  void downloadsAnArchiveThatARegistryNames() throws IOException {
    try (TestRegistry registry = new TestRegistry()) {
      registry
          .versions("acme/net/aws", "1.0.0")
          .json(
              "/v1/modules/acme/net/aws/1.0.0/download",
              "{\"location\": \"/files/net//*?archive=tar.gz\"}")
          .header("/files/net", 302, "Location", "/elsewhere")
          .body(
              "/elsewhere",
              new TestArchive().entry('0', "net-1/main.tf", "", OUTPUT.formatted("tar")).tarGz());
      call("net", "acme/net/aws", "");

      assertThat(get(mirror(registry)).err()).isEmpty();
    }
    assertThat(console("module.net.name")).isEqualTo("\"tar\"");
  }

  @Test
  void leavesNothingHalfDone() throws IOException {
    try (TestRegistry registry = new TestRegistry()) {
      byte[] whole = new TestArchive().entry('0', "main.tf", "", "# text").tarGz();
      registry
          .body("/bad.tgz", Arrays.copyOf(whole, whole.length / 2))
          .body("/good.zip", TestArchive.zip("main.tf", OUTPUT.formatted("good")));
      call("bad", registry.url() + "/bad.tgz", "");
      call("good", registry.url() + "/good.zip", "");
      call("gone", registry.url() + "/gone.zip", "");
      call("old", "acme/net/aws", "~> 3.0");
      registry.versions("acme/net/aws", "1.0.0", "2.0.0");

      InProcess run = get(mirror(registry));

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .contains("bad.tf:2:12: error: module \"bad\" cannot be downloaded [ModuleDownload]")
          .contains("The archive is damaged")
          .contains("127.0.0.1 answers 404 for /gone.zip.")
          .contains("No version meets the constraint. The newest one is 2.0.0.");
      assertThat(run.out()).contains("- good: ").doesNotContain("complete");
      try (Stream<Path> copies = Files.list(stack.resolve(".hextet/modules"))) {
        assertThat(copies).containsExactly(copy("good"));
      }
      assertThat(lock()).contains("good.zip").doesNotContain("bad.tgz");
    }
  }

  @Test
  void reportsTheProblemsOfGit() throws IOException, InterruptedException {
    TestRepository net = TestRepository.create(temp.resolve("net"));
    net.commit("main.tf", "");
    call("a", net.source("?ref=missing"), "");
    call("b", "git::file://" + temp + "/none", "");
    call("c", net.source(""), "1.0");
    call("d", "acme/net/aws", "newest");
    call("e", "net", "");

    assertThat(get().err())
        .contains("The repository has no branch, tag or commit missing.")
        .contains("git reports: fatal: ")
        .contains("this module has no versions [ModuleNotFound]")
        .contains("\"newest\" is not a version constraint [InvalidVersion]")
        .contains("The source is net. Its form is unknown.");
  }

  @Test
  void rejectsLinksAndCallsThatLeaveARepository() throws IOException, InterruptedException {
    TestRepository net = TestRepository.create(temp.resolve("net"));
    Files.createSymbolicLink(net.folder().resolve("link.tf"), Path.of("/etc/passwd"));
    net.commit("main.tf", OUTPUT.formatted("net"));
    call("net", net.source(""), "");
    assertThat(get().err()).contains("The link link.tf leads out of the package.");

    Files.delete(net.folder().resolve("link.tf"));
    net.commit("main.tf", "module \"up\" { source = \"../../..\" }");
    assertThat(get().err()).contains("The source leads out of the downloaded package.");
  }

  @Test
  void sendsATokenToItsHostOnly() throws IOException {
    try (TestRegistry registry = new TestRegistry();
        TestRegistry other = new TestRegistry()) {
      other.body("/net.zip", TestArchive.zip("main.tf", OUTPUT.formatted("net")));
      registry.header(
          "/net.zip", 302, "Location", other.url().replace("127.0.0.1", "localhost") + "/net.zip");
      call("net", registry.url() + "/net.zip", "");

      assertThat(get(Map.of("TF_TOKEN_127_0_0_1", "secret")).err()).isEmpty();
      assertThat(registry.requests).containsExactly("/net.zip Bearer secret");
      assertThat(other.requests).containsExactly("/net.zip");
    }
  }

  @Test
  void rejectsADamagedLock() throws IOException {
    call("net", "acme/net/aws", "");
    for (String text : new String[] {"{", "[]", "{\"format\": 2}"}) {
      Files.writeString(stack.resolve("hextet.lock.json"), text);

      assertThat(validate().err()).contains("is not a lock of modules [LockInvalid]");
      assertThat(get().err()).contains("[LockInvalid]");
    }
  }

  @Test
  void readsTheCopiesOfATerraformInit() throws IOException {
    call("net", "acme/net/aws//sub", "~> 1.0");
    Path folder = Files.createDirectories(stack.resolve(".terraform/modules/net/sub"));
    Files.writeString(folder.resolve("main.tf"), OUTPUT.formatted("terraform"));
    String manifest =
        """
        {"Modules": [
          {"Key": "", "Source": "", "Dir": "."},
          {"Key": "net", "Source": "registry.terraform.io/acme/net/aws//sub",
           "Version": "VERSION", "Dir": ".terraform/modules/net/sub"}]}
        """;
    Path file = stack.resolve(".terraform/modules/modules.json");
    Files.writeString(file, manifest.replace("VERSION", "1.4.0"));
    assertThat(console("module.net.name")).isEqualTo("\"terraform\"");

    Files.writeString(file, manifest.replace("VERSION", "2.0.0"));
    assertThat(validate().err()).contains("[ModuleNotDownloaded]");
  }

  @Test
  void reportsThatNothingRequiresADownload() throws IOException {
    Files.writeString(stack.resolve("main.tf"), OUTPUT.formatted("x"));

    assertThat(get().out()).isEqualTo("No module requires a download: run \"hextet plan\".\n");
    assertThat(stack.resolve("hextet.lock.json")).doesNotExist();
  }
}
