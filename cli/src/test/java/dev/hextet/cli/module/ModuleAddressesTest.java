package dev.hextet.cli.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources of modules are read as Terraform reads them. */
final class ModuleAddressesTest {
  private static String shown(ModuleAddress address) {
    if (address instanceof GitAddress git) {
      return "git %s ref=%s depth=%d //%s"
          .formatted(git.url(), git.ref(), git.depth(), git.subfolder());
    } else if (address instanceof ArchiveAddress archive) {
      String kind = archive.zip() ? "zip" : "tar.gz";
      return "%s %s //%s".formatted(kind, archive.location(), archive.subfolder());
    }
    return "registry " + address;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a/b/aws                           | registry registry.terraform.io/a/b/aws
          a/b/aws//modules/x                | registry registry.terraform.io/a/b/aws//modules/x
          tf.example.com/a/b/aws            | registry tf.example.com/a/b/aws
          LocalHost/a/b/aws                 | registry localhost/a/b/aws
          h:8080/a/b/aws                    | registry h:8080/a/b/aws
          github.com/o/r                    | git https://github.com/o/r.git ref= depth=0 //
          github.com/o/r.git//s/t?ref=v1    | git https://github.com/o/r.git ref=v1 depth=0 //s/t
          bitbucket.org/o/r?depth=1&ref=v2  | git https://bitbucket.org/o/r.git ref=v2 depth=1 //
          git@github.com:o/r.git//s?ref=v1  | git git@github.com:o/r.git ref=v1 depth=0 //s
          git::https://h/o/r?ref=a          | git https://h/o/r ref=a depth=0 //
          git::ssh://git@h/o/r.git//s       | git ssh://git@h/o/r.git ref= depth=0 //s
          git::git@h:o/r.git                | git git@h:o/r.git ref= depth=0 //
          git::file:///srv/r                | git file:///srv/r ref= depth=0 //
          https://h/p/m.zip                 | zip https://h/p/m.zip //
          https://h/m.tgz//s                | tar.gz https://h/m.tgz //s
          https://h/m?archive=tar.gz&a=b    | tar.gz https://h/m?a=b //
          https://h/m//*?archive=tar.gz     | tar.gz https://h/m //*
          http://127.0.0.1:80/m.zip         | zip http://127.0.0.1:80/m.zip //
          """)
  void readsAllForms(String source, String expected) throws DownloadException {
    assertThat(shown(ModuleAddresses.of(source))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          net                               | Its form is unknown
          a/b                               | Its form is unknown
          a/b/c/d/e                         | Its form is unknown
          /srv/net                          | Its form is unknown
          github.com/o/r/s                  | Its form is unknown
          a/b/aws//../x                     | a folder within the package
          github.com/o/r//a/../../x         | a folder within the package
          git::https://h/r//                | a folder within the package
          git::https://h/r?ref=--upload     | cannot begin with a dash
          git::--upload-pack=x              | needs an address
          git::ext::sh -c x                 | needs an address
          git::http://h/r                   | The protocol http is not supported
          git::ext://h/r                    | The protocol ext is not supported
          git::ssh://-oProxyCommand=x/r     | host cannot begin with a dash
          git::ssh://git@-oProxyCommand=x/r | host cannot begin with a dash
          git::git@h:-x                     | needs an address
          git::https://h/r?depth=0          | depth is a number
          git::https://h/r?sshkey=x         | The argument sshkey
          http://example.com/m.zip          | begins with https://
          https://h/m                       | neither .zip nor .tar.gz
          https://h/m.zip?checksum=md5:1    | checksum is not supported
          s3::https://h/b/k                 | Buckets are not supported
          """)
  void rejectsOtherForms(String source, String cause) {
    assertThatThrownBy(() -> ModuleAddresses.of(source))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining(cause);
  }

  @Test
  void hidesPasswordsAndSignatures() throws DownloadException {
    assertThat(ModuleAddresses.download("git::https://me:secret@h/r?ref=v1").publicText())
        .isEqualTo("git::https://me@h/r?ref=v1");
    assertThat(ModuleAddresses.download("https://me:secret@h/m.zip?sig=secret").publicText())
        .isEqualTo("https://h/m.zip");
  }

  @Test
  void namesTheFolderOfACopy() throws DownloadException {
    assertThat(PackageKey.of("a/b/aws//modules/x", "~> 1.0"))
        .isEqualTo(PackageKey.of("a/b/aws", "~> 1.0"));
    assertThat(PackageKey.of("a/b/aws", "1.0").folderName(ModuleAddresses.of("a/b/aws")))
        .matches("b-[0-9a-f]{8}")
        .isNotEqualTo(PackageKey.of("a/b/aws", "1.1").folderName(ModuleAddresses.of("a/b/aws")));
    assertThat(ModuleAddresses.of("git::https://h/../..").shortName()).isEqualTo("..");
    assertThat(
            PackageKey.of("git::https://h/../..", "")
                .folderName(ModuleAddresses.of("git::https://h/../..")))
        .startsWith("module-");
  }

  @Test
  void keepsLocalCallsOfAPackageWithinIt() {
    Path caller = Path.of(".hextet/modules/net-1/sub");

    assertThat(ModulePackages.isEscape(caller, Path.of(".hextet/modules/net-1"))).isFalse();
    assertThat(ModulePackages.isEscape(caller, Path.of(".hextet/modules/net-2"))).isTrue();
    assertThat(ModulePackages.isEscape(caller, Path.of("net"))).isTrue();
    assertThat(ModulePackages.isEscape(Path.of("net"), Path.of("../other"))).isFalse();
  }
}
