package dev.hextet.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepIdTest {

  @ParameterizedTest
  @EnumSource(StepKind.class)
  void readsTheTextOfEveryKind(StepKind kind) {
    for (String text : List.of("net.n", "net.n[\"a b\"]", "net.n[0] (deposed n-1)")) {
      StepId id = new StepId(kind, Address.parse(text));

      assertThat(id.text()).isEqualTo(kind.name().toLowerCase(Locale.ROOT) + " " + text);
      assertThat(StepId.parse(id.text())).contains(id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "create", "create ", "make net.n", "create net", "CREATE net.n"})
  void rejectsOtherTexts(String text) {
    assertThat(StepId.parse(text)).isEmpty();
  }

  @Test
  void namesThePartsOfAnUpdate() {
    Address net = Address.of("net", "n");

    assertThat(StepId.update(net, Phase.EARLY).text()).isEqualTo("prepare net.n");
    assertThat(StepId.update(net, Phase.MIDDLE).text()).isEqualTo("update net.n");
    assertThat(StepId.update(net, Phase.LATE).text()).isEqualTo("finish net.n");
    assertThat(StepKind.FINISH.operationName()).isEqualTo("update");
    assertThat(StepKind.READ.operationName()).isEqualTo("read");
  }

  @Test
  void sortsByText() {
    List<StepId> ids = new ArrayList<>();
    for (StepKind kind : StepKind.values()) {
      ids.add(new StepId(kind, Address.of("net", "n")));
    }
    Collections.sort(ids);

    assertThat(ids).extracting(StepId::text).isSorted();
  }
}
