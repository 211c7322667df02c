package dev.hextet.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.InProcess;
import dev.hextet.core.render.text.TerminalStyle;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HostTest {
  private static final Terminals ALL = new Terminals(true, true, true);

  private static TerminalStyle style(
      Map<String, String> environment, Terminals terminals, boolean no) {
    return InProcess.host(environment, terminals).outStyle(no);
  }

  @Test
  void coloursTerminalsOnly() {
    assertThat(style(Map.of(), ALL, false)).isEqualTo(TerminalStyle.ANSI);
    assertThat(style(Map.of(), Terminals.NONE, false)).isEqualTo(TerminalStyle.PLAIN);
    assertThat(style(Map.of("TERM", "dumb"), ALL, false)).isEqualTo(TerminalStyle.PLAIN);
  }

  @Test
  void coloursPipesWhenForced() {
    assertThat(style(Map.of("CLICOLOR_FORCE", "1"), Terminals.NONE, false))
        .isEqualTo(TerminalStyle.ANSI);
    assertThat(style(Map.of("CLICOLOR_FORCE", "0"), Terminals.NONE, false))
        .isEqualTo(TerminalStyle.PLAIN);
  }

  @Test
  void anyRefusalOfColoursWins() {
    Map<String, String> both = Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1");
    assertThat(style(both, ALL, false)).isEqualTo(TerminalStyle.PLAIN);
    assertThat(style(Map.of(), ALL, true)).isEqualTo(TerminalStyle.PLAIN);
    assertThat(style(Map.of("NO_COLOR", ""), ALL, false)).isEqualTo(TerminalStyle.ANSI);
  }

  @Test
  void overwritesLinesOnTerminalsThatCan() {
    assertThat(InProcess.host(Map.of(), ALL).hasLiveLines()).isTrue();
    assertThat(InProcess.host(Map.of("TERM", "dumb"), ALL).hasLiveLines()).isFalse();
    assertThat(InProcess.host(Map.of(), new Terminals(true, true, false)).hasLiveLines()).isFalse();
  }

  @Test
  void readsWhatTheLauncherTells() {
    assertThat(Terminals.of("in,err")).isEqualTo(new Terminals(true, false, true));
    assertThat(Terminals.of(",out")).isEqualTo(new Terminals(false, true, false));
    assertThat(Terminals.of("")).isEqualTo(Terminals.NONE);
  }
}
