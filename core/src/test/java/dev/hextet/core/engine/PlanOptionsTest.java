package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.address.AddressPatterns;
import dev.hextet.core.plan.PlanMode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanOptionsTest {
  private static final Set<Address> NET = Set.of(Address.of("net", "n"));
  private static final Set<Address> HOST = Set.of(Address.of("host", "h"));
  private static final Set<AddressPattern> MODULE = Set.of(AddressPatterns.parse("module.a"));

  @Test
  void copiesOptionsWithOneChange() {
    PlanOptions all = new PlanOptions(PlanMode.REFRESH_ONLY, false, NET, MODULE, true);

    assertThat(all.withMode(PlanMode.DESTROY))
        .isEqualTo(new PlanOptions(PlanMode.DESTROY, false, NET, MODULE, true));
    assertThat(all.withRefresh(true))
        .isEqualTo(new PlanOptions(PlanMode.REFRESH_ONLY, true, NET, MODULE, true));
    assertThat(all.withReplace(HOST))
        .isEqualTo(new PlanOptions(PlanMode.REFRESH_ONLY, false, HOST, MODULE, true));
    assertThat(all.withTargets(HOST))
        .isEqualTo(new PlanOptions(PlanMode.REFRESH_ONLY, false, NET, Set.copyOf(HOST), true));
    assertThat(all.withUpdateLookups(false))
        .isEqualTo(new PlanOptions(PlanMode.REFRESH_ONLY, false, NET, MODULE, false));
  }
}
