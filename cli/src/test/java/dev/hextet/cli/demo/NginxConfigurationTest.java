package dev.hextet.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NginxConfigurationTest {
  @Test
  void listensOnBothFamiliesSeparately() throws IOException {
    assertThat(NginxConfiguration.in(ExampleGuest.userData()).text())
        .contains("listen [::]:80 ipv6only=on;\n", "listen 0.0.0.0:80;\n");
  }

  @Test
  void listensOnTheLoopbackAddressesOnlyAndWritesIntoTheFolder() throws IOException {
    String text =
        NginxConfiguration.in(ExampleGuest.userData()).onLoopback(8080, Path.of("/tmp/n")).text();

    assertThat(text.lines().map(String::strip).filter(line -> line.startsWith("listen ")))
        .containsExactly("listen [::1]:8080 ipv6only=on;", "listen 127.0.0.1:8080;");
    assertThat(text.lines().map(String::strip).filter(line -> line.contains("_path ")))
        .hasSize(5)
        .allMatch(line -> line.contains(" /tmp/n/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#cloud-config\n{}\n",
        "#cloud-config\npackages: [nginx]\n",
        "#cloud-config\nwrite_files: [ { path: /etc/motd, content: hello } ]\n"
      })
  void rejectsUserDataWithoutIt(String userData) {
    assertThatThrownBy(() -> NginxConfiguration.in(userData))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the user data does not write /etc/nginx/nginx.conf");
  }
}
