package dev.hextet.fault;

import dev.hextet.fault.Life.Death;
import dev.hextet.fault.Life.Moment;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What befalls one run of a walk.
 *
 * @param name what it is, for people
 * @param death when the process dies
 * @param faults what its calls meet
 */
record Mishap(String name, Death death, List<Fault> faults) {
  private static final int DEEDS = 60;
  private static final int CALLS = 12;

  Mishap {
    faults = List.copyOf(faults);
  }

  static Mishap any(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Mishap("nothing", Death.NEVER, List.of());
      case 1 -> {
        List<Moment> moments = List.of(Moment.values());
        Moment moment = moments.get(random.nextInt(moments.size()));
        Death death = new Death(1L + random.nextInt(DEEDS), moment);
        yield new Mishap("death " + death, death, List.of());
      }
      case 2 -> met(Calls.MUTATING, Trouble.of("Delete"), random);
      default -> met(Calls.READING, Trouble.ofReads(), random);
    };
  }

  private static Mishap met(String which, List<Trouble> troubles, Random random) {
    List<String> names = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      Trouble trouble = troubles.get(random.nextInt(troubles.size()));
      int k = 1 + random.nextInt(CALLS);
      faults.add(new Fault(Calls.of(which).at(k), trouble.effect()));
      names.add(which + " call " + k + " meets " + trouble);
    }
    return new Mishap(String.join(", ", names), Death.NEVER, faults);
  }
}
