package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Files of the built distribution. */
final class DistributionIT {
  @Test
  void hasTheLineEndingsOfEachSystemInItsLaunchers() throws IOException {
    String windows = Files.readString(Distribution.HOME.resolve("bin/hextet.cmd"));
    String posix = Files.readString(Distribution.HOME.resolve("bin/hextet"));

    assertThat(windows.replace("\r\n", "")).isNotEmpty().doesNotContain("\n", "\r");
    assertThat(posix).contains("\n").doesNotContain("\r");
  }
}
