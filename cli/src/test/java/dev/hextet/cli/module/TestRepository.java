package dev.hextet.cli.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Git repository of a test.
 *
 * @param folder its working tree
 */
record TestRepository(Path folder) {

  /** Creates an empty repository. */
  static TestRepository create(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    TestRepository repository = new TestRepository(folder);
    repository.git("init", "--quiet", "--initial-branch=main");
    return repository;
  }

  /** Writes a file and commits all files. Returns the commit. */
  String commit(String file, String text) throws IOException, InterruptedException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    git("add", "--all");
    git("commit", "--quiet", "--message=Change");
    return git("rev-parse", "HEAD");
  }

  /** Runs git in the repository. Returns its output. */
  String git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.com"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  /** Returns the source of a module in the repository. */
  String source(String rest) {
    return "git::file://" + folder + rest;
  }
}
