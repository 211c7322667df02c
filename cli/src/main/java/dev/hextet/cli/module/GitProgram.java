package dev.hextet.cli.module;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code git}. It runs without a shell, a prompt and the hooks of a repository, with
 * the user's own settings and credentials.
 */
final class GitProgram {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final List<String> OPTIONS =
      List.of(
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.autocrlf=false",
          "-c",
          "advice.detachedHead=false");
  private static final Map<String, String> ENVIRONMENT =
      Map.of("GIT_TERMINAL_PROMPT", "0", "LC_ALL", "C", "GIT_LFS_SKIP_SMUDGE", "1");
  private static final List<String> FOREIGN =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX");

  /**
   * Checks out a repository into an empty folder.
   *
   * @param commit the commit to check out; if empty, that of the address
   * @return the commit
   */
  String checkOut(GitAddress address, Optional<String> commit, Path folder)
      throws IOException, DownloadException {
    List<String> clone = new ArrayList<>(List.of("clone", "--quiet", "--no-checkout"));
    if (address.depth() > 0 && commit.isEmpty()) {
      clone.add("--depth=" + address.depth());
      if (!address.ref().isEmpty()) {
        clone.add("--branch=" + address.ref());
      }
    }
    clone.addAll(List.of("--", address.url(), folder.toString()));
    run(address, folder, clone);
    String chosen = commit.isPresent() ? commit.get() : resolved(address, folder);
    run(
        address,
        folder,
        List.of("-C", folder.toString(), "checkout", "--quiet", "--detach", chosen));
    if (Files.exists(folder.resolve(".gitmodules"))) {
      run(
          address,
          folder,
          List.of(
              "-C", folder.toString(), "submodule", "update", "--quiet", "--init", "--recursive"));
    }
    return chosen;
  }

  private String resolved(GitAddress address, Path folder) throws IOException, DownloadException {
    String ref = address.ref();
    List<String> names =
        ref.isEmpty() || address.depth() > 0
            ? List.of("HEAD")
            : List.of("refs/tags/" + ref, "refs/remotes/origin/" + ref, ref);
    for (String name : names) {
      Result result =
          result(
              address,
              folder,
              List.of(
                  "-C",
                  folder.toString(),
                  "rev-parse",
                  "--verify",
                  "--quiet",
                  "--end-of-options",
                  name + "^{commit}"));
      if (result.exitCode() == 0) {
        return result.output().strip();
      }
    }
    throw new DownloadException("The repository has no branch, tag or commit " + ref + ".");
  }

  private record Result(int exitCode, String output) {}

  private void run(GitAddress address, Path folder, List<String> arguments)
      throws IOException, DownloadException {
    Result result = result(address, folder, arguments);
    if (result.exitCode() != 0) {
      throw new DownloadException("git reports: " + result.output().strip());
    }
  }

  private Result result(GitAddress address, Path folder, List<String> arguments)
      throws IOException, DownloadException {
    Path output = Files.createTempFile(folder.resolveSibling(""), "git", ".txt");
    try {
      Process process = start(address, arguments, output);
      try {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
          throw new DownloadException("git takes longer than 10 minutes.");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DownloadException("The download is interrupted.", e);
      } finally {
        process.destroyForcibly();
      }
      return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  private static Process start(GitAddress address, List<String> arguments, Path output)
      throws DownloadException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(OPTIONS);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null")).redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    FOREIGN.forEach(environment::remove);
    environment.putAll(ENVIRONMENT);
    environment.putIfAbsent("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
    environment.put(
        "GIT_ALLOW_PROTOCOL", address.isFile() ? "https:ssh:git:file" : "https:ssh:git");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new DownloadException("The program git cannot be started. Install it.", e);
    }
  }
}
