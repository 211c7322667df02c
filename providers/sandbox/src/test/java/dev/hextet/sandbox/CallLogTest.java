package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.wire.Parameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallLogTest {

  @Test
  void forgetsTheOldestOfManyLongCalls() {
    CallLog log = new CallLog(query -> new ApiAnswer(200, "", "r", ""));
    Parameters parameters = Parameters.of(Map.of("UserData", "x".repeat(1 << 20)));

    for (int i = 0; i < 20; i++) {
      log.answer(new ApiRequest("RunInstances", "us-east-2", parameters));
    }

    assertThat(log.after(0)).hasSizeBetween(10, 16).last().extracting("n").isEqualTo(20L);
  }
}
