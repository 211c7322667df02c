package dev.hextet.core.state.file;

import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateLocationContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

class FileStateLocationContractTest extends StateLocationContract {
  @TempDir private Path folder;

  @Override
  protected StateLocation location(LocationOptions options) {
    return new FileStateLocation(folder.resolve("a.state.json"), options);
  }

  @Override
  protected void editState(UnaryOperator<String> edit) {
    edit(folder.resolve("a.state.json"), edit);
  }

  @Override
  protected void editLock(UnaryOperator<String> edit) {
    edit(folder.resolve("a.state.json.lock"), edit);
  }

  private static void edit(Path file, UnaryOperator<String> edit) {
    try {
      Files.writeString(file, edit.apply(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
