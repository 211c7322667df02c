package dev.hextet.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guest of the example: its nginx, its script, and its cloud-init document. */
@Tag("once")
final class GuestIT {
  @TempDir Path temp;

  @Test
  void thePageDisplaysTheAddressOfTheVisitorAsInAUrl() throws IOException {
    try (NginxProcess server = start(ExampleGuest.userData())) {
      GuestPage ipv6 = GuestPage.at(url("[::1]", server));
      GuestPage ipv4 = GuestPage.at(url("127.0.0.1", server));

      assertThat(ipv6.visitor()).isEqualTo("http://[::1]/");
      assertThat(ipv6.html()).contains("reached nginx over IPv6.");
      assertThat(ipv4.visitor()).isEqualTo("http://127.0.0.1/");
      assertThat(ipv4.html()).contains("reached nginx over IPv4.");
    }
  }

  @Test
  void nginxEndsWithItsObject() throws IOException {
    NginxProcess server = start(ExampleGuest.userData());
    long pid = Long.parseLong(Files.readString(temp.resolve("nginx.pid")).strip());

    server.close();

    assertThat(ProcessHandle.of(pid)).isEmpty();
    assertThatThrownBy(() -> GuestPage.at(url("[::1]", server)))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void aConfigurationWithAnErrorIsReported() throws IOException {
    String wrong = ExampleGuest.userData().replace("server_tokens off", "server_tokes off");

    assertThatThrownBy(() -> start(wrong))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("nginx did not start: [emerg]")
        .hasMessageContaining("unknown directive \"server_tokes\" in " + temp);
  }

  @Test
  void theDemoShowsThePage() throws IOException {
    assertThat(shown(Optional.of(nginx())))
        .matches("(?s)\\$ curl 'http://\\[::1]:\\d+/'\n\n<!doctype html>\n.*")
        .endsWith("\nThe page displays the visitor's address: http://[::1]/\n");
  }

  @Test
  void theDemoReportsWhyItOmitsThePage() throws IOException {
    assertThat(shown(Optional.empty()))
        .isEqualTo("Omitted: nginx is not installed on this machine.\n");
  }

  @Test
  void theScriptWaitsForTheAddressAndReportsOneLine() throws Exception {
    Script script = new Script();
    script.command("ip", "[ $1 = -4 ] && echo 2: e inet 10.0.0.5/24 || ( echo >>asked; %s )");
    script.command("curl", "echo \"$*\" >>requests; case \"$*\" in *//\\[]/) exit 7;; esac");

    assertThat(script.run("[ $(wc -l <asked) -lt 3 ] || echo 2: e inet6 2001:db8::4/128"))
        .isEqualTo("The page answers at http://[2001:db8::4]/ and http://10.0.0.5/\n");
    assertThat(Files.readAllLines(temp.resolve("requests")))
        .extracting(request -> request.replaceFirst(".* ", ""))
        .containsExactly("http://[]/", "http://[]/", "http://[2001:db8::4]/", "http://10.0.0.5/");
  }

  @Test
  void theScriptReportsAnAddressThatNeverComes() throws Exception {
    Script script = new Script();
    script.command("ip", "[ $1 = -6 ] || echo 2: e inet 10.0.0.5/24 %s");
    script.command("curl", "exit 7");

    assertThat(script.run(""))
        .isEqualTo("The page does not answer at http://[]/ and http://10.0.0.5/\n");
  }

  @Test
  void theDocumentIsValidForCloudInit() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/cloud-init")), "cloud-init is not installed");
    Path output = temp.resolve("output");
    Process check =
        new ProcessBuilder(
                "cloud-init", "schema", "--config-file", ExampleGuest.USER_DATA.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(check.waitFor()).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).startsWith("Valid ");
  }

  private static Path nginx() {
    Optional<Path> nginx = DemoGuest.nginx(System.getenv());
    assumeTrue(nginx.isPresent(), "nginx is not installed");
    return nginx.orElseThrow();
  }

  private NginxProcess start(String userData) throws IOException {
    return NginxProcess.start(nginx(), NginxConfiguration.in(userData), temp);
  }

  private static URI url(String host, NginxProcess server) {
    return URI.create("http://" + host + ":" + server.port() + "/");
  }

  private String shown(Optional<Path> nginx) throws IOException {
    Path userData = Files.writeString(temp.resolve("user-data.yml"), ExampleGuest.userData());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
    new DemoGuest(out, userData).show(nginx);
    return text.toString(StandardCharsets.UTF_8);
  }

  /** A run of the guest's script with commands that a test defines, and without pauses. */
  private final class Script {
    Script() throws IOException {
      command("seq", "echo 1 2 3 4 5");
      command("sleep", "");
    }

    void command(String name, String body) throws IOException {
      Path file = Files.writeString(temp.resolve(name), "#!/bin/sh\n" + body + "\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** Returns the lines that the script writes to the console. */
    String run(String ipv6) throws IOException, InterruptedException {
      Path ip = temp.resolve("ip");
      Files.writeString(ip, Files.readString(ip).formatted(ipv6));
      String text = ExampleGuest.script().replace(">/dev/console", ">>console");
      Path script = Files.writeString(temp.resolve("await-page"), text);
      ProcessBuilder builder =
          new ProcessBuilder(List.of("/bin/sh", script.toString())).directory(temp.toFile());
      builder.environment().merge("PATH", temp.toString(), (path, stubs) -> stubs + ":" + path);
      builder.start().waitFor();
      return Files.readString(temp.resolve("console"));
    }
  }
}
