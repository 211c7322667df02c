package dev.hextet.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultReaderTest {

  private static Fault one(String json) throws BadFaultException {
    return FaultReader.read(json.replace('\'', '"')).get(0);
  }

  @Test
  void readsEveryFault() throws BadFaultException {
    assertThat(one("{'fault': 'cut'}").calls()).isEqualTo(Calls.of(Calls.ANY));
    assertThat(one("{'fault': 'cut'}").effect()).isEqualTo(new Effect.Cut(false));
    assertThat(one("{'fault': 'lost'}").effect()).isEqualTo(new Effect.Cut(true));
    assertThat(one("{'fault': 'garbage', 'made': true}").effect())
        .isEqualTo(new Effect.Garbage(true));
    assertThat(one("{'fault': 'throttle'}").effect())
        .isEqualTo(Effect.Refused.with("RequestLimitExceeded"));
    assertThat(
            one("{'fault': 'error', 'code': 'C', 'status': 409, 'message': 'm', 'made': true}")
                .effect())
        .isEqualTo(new Effect.Refused(409, "C", "m", true));
    assertThat(one("{'fault': 'delay', 'for': '500ms'}").effect())
        .isEqualTo(new Effect.Delayed(Duration.ofMillis(500)));
    assertThat(one("{'fault': 'hide', 'for': '2s', 'reads': 3}").effect())
        .isEqualTo(new Effect.Hidden(Duration.ofSeconds(2), 3));
    assertThat(one("{'fault': 'unsettled', 'state': 'failed'}").effect())
        .isEqualTo(new Effect.Unsettled("failed"));
  }

  @Test
  void readsWhichCallsAreStruck() throws BadFaultException {
    Calls vpcs = Calls.of("CreateVpc");
    String stem = "{'fault': 'cut', 'action': 'CreateVpc', 'call': ";
    assertThat(one(stem + "3}").calls()).isEqualTo(vpcs.at(3));
    assertThat(one(stem + "'3'}").calls()).isEqualTo(vpcs.at(3));
    assertThat(one(stem + "'2-5'}").calls()).isEqualTo(vpcs.between(2, 5));
    assertThat(one(stem + "'2-'}").calls()).isEqualTo(vpcs.from(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 0 | '' | faults are a list of maps",
        "[ | 0 | '' | this is not JSON",
        "[3] | 1 | '' | a fault is a map",
        "[{'fault': 'cut'}, {}] | 2 | '' | \"fault\" is missing; it is one of error, garbage",
        "[{'fault': 'kut'}] | 1 | fault | \"kut\" is no fault; there are error,",
        "[{'fault': 'cut', 'cal': 3}] | 1 | cal | it has action, call, fault",
        "[{'fault': 'cut', 'call': 0}] | 1 | call | write 3, 2-5 or 2-",
        "[{'fault': 'cut', 'call': '5-2'}] | 1 | call | no calls are from 5 to 2",
        "[{'fault': 'cut', 'action': ['a']}] | 1 | action | \"action\" is a word",
        "[{'fault': 'error'}] | 1 | '' | \"code\" is missing",
        "[{'fault': 'error', 'code': 'C', 'status': 200}] | 1 | status | from 400 to 599",
        "[{'fault': 'error', 'code': 'C', 'status': 'x'}] | 1 | status | is a number",
        "[{'fault': 'error', 'code': 'C', 'made': 'yes'}] | 1 | made | is true or false",
        "[{'fault': 'delay'}] | 1 | '' | \"for\" is a time: write 500ms, 2s or 1m",
        "[{'fault': 'delay', 'for': '2 h'}] | 1 | for | is a time",
        "[{'fault': 'hide'}] | 1 | '' | how long it is hidden"
      })
  void saysWhatItCannotUnderstand(String json, int fault, String field, String words) {
    assertThatThrownBy(() -> FaultReader.read(json.replace('\'', '"')))
        .isInstanceOfSatisfying(
            BadFaultException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(fault);
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.text()).contains(words);
            });
  }
}
