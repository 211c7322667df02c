package dev.hextet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SourceReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void readsUtf8WithoutItsMark() throws IOException {
    assertThat(read("\uFEFFé: \ud83d\ude00".getBytes(StandardCharsets.UTF_8)))
        .hasValueSatisfying(source -> assertThat(source.text()).isEqualTo("é: \ud83d\ude00"));
  }

  @Test
  void saysWhereTheTextIsNotUtf8() throws IOException {
    assertThat(read(new byte[] {'a', '\n', 'b', (byte) 0xff, 'c'})).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(DiagnosticFormat::headline)
        .containsExactly("t.yml:2:2: error: the text is not UTF-8 [InvalidUtf8]");
  }

  @Test
  void noticesACharacterThatIsCutOff() throws IOException {
    assertThat(read(new byte[] {'a', (byte) 0xc3})).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void stopsAtTheLimit() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        };
    assertThat(SourceReader.read("t.yml", endless, false, diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(DiagnosticFormat::headline)
        .containsExactly("t.yml:1:1: error: the text exceeds 10 MiB [TooLarge]");
  }

  private Optional<SourceText> read(byte[] bytes) throws IOException {
    return SourceReader.read("t.yml", new ByteArrayInputStream(bytes), false, diagnostics);
  }
}
