package dev.hextet.cli.host;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.core.diag.BoundedFile;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.SourceReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files that a command line names: each once, from start to end, as pipes demand. */
public final class InputFiles {
  /** The name of the input. */
  public static final String INPUT = "-";

  private InputFiles() {}

  /**
   * Returns the text of a file.
   *
   * @param secret true if it may contain secrets
   * @return empty if it cannot be read, with an entry in the diagnostics
   */
  public static Optional<SourceText> read(Path file, boolean secret, Diagnostics diagnostics) {
    try (InputStream in = open(file)) {
      return SourceReader.read(file.toString(), in, secret, diagnostics);
    } catch (IOException e) {
      diagnostics.add(unreadable(file, e));
      return Optional.empty();
    }
  }

  private static InputStream open(Path file) throws IOException {
    if (!isStream(file)) {
      BoundedFile.checkRegular(file);
    }
    return Files.newInputStream(file);
  }

  /**
   * Determines whether a file is a stream that the shell passes by its number, as with {@code
   * <(command)}, and which has a writer.
   */
  private static boolean isStream(Path file) {
    return Stream.of("/dev/fd", "/dev/stdin", "/proc/self/fd").anyMatch(file::startsWith);
  }

  /** The same, where "-" is the input of the program. */
  public static Optional<SourceText> read(
      String file, Host host, boolean secret, Diagnostics diagnostics) {
    if (!file.equals(INPUT)) {
      return read(Path.of(file), secret, diagnostics);
    }
    try {
      return SourceReader.read("<stdin>", host.in(), secret, diagnostics);
    } catch (IOException e) {
      throw CommandFailure.error(
          CliDiagnostic.INPUT_UNREADABLE.with(String.valueOf(e.getMessage())));
    }
  }

  /** The text of a file that holds no secrets. */
  public static SourceText read(Path file) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<SourceText> source = read(file, false, diagnostics);
    return source.orElseThrow(() -> new DiagnosticException(diagnostics.sorted()));
  }

  private static Diagnostic unreadable(Path file, IOException e) {
    return CliDiagnostic.FILE_UNREADABLE.with(file, reason(file, e)).anywhere();
  }

  /** A phrase for people. */
  public static String reason(Path file, IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "there is no such file";
    } else if (e instanceof AccessDeniedException) {
      return "permission denied";
    } else if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    return String.valueOf(e.getMessage());
  }
}
