package dev.hextet.cli.workplace;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.resource.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Plans in files. */
public final class SavedPlans {
  private SavedPlans() {}

  /** Writes a plan, which only its owner may read, in one go or not at all. */
  public static void write(Path file, Plan plan) {
    byte[] bytes = PlanCodec.write(plan).getBytes(StandardCharsets.UTF_8);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.write(file, bytes);
      } else {
        replace(file, bytes);
      }
    } catch (IOException e) {
      throw CommandFailure.error(CliDiagnostic.PLAN_UNWRITABLE.with(file, reason(file, e)));
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".tmp");
    try {
      Files.write(fresh, bytes, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String reason(Path file, IOException e) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && !Files.isDirectory(folder)
        ? "there is no folder " + file.getParent()
        : InputFiles.reason(file, e);
  }

  /** Reads a plan. */
  public static Plan read(SourceText source, Provider provider) {
    return PlanCodec.read(source, name -> Workplace.type(provider, name));
  }
}
