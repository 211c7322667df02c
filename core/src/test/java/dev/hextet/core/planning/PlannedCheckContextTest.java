package dev.hextet.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.SampleTypes;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannedCheckContextTest {
  private static final Attribute<Set<String>> GROUPS =
      Attribute.optional("groups", Kinds.setOf(Kinds.ID));
  private static final Attribute<String> SUBNET = Attribute.optional("subnet", Kinds.ID);
  private static final Value GROUP = Value.unknown(Terms.parseOrNamed("group.web.id"));

  private final PlannedCheckContext world =
      new PlannedCheckContext(
          ObservedState.nothing().facts(),
          address -> address.name().equals("a") ? Optional.of(Attributes.EMPTY) : Optional.empty());

  private DesiredResource added(String name, Attribute<?> attribute, Value value) {
    DesiredResource draft =
        new DesiredResource(
            Address.of("instance", name),
            Attributes.EMPTY.with(attribute, value),
            PlanBuilder.SITE);
    world.add(draft, SampleTypes.type("aws_instance").schema());
    return draft;
  }

  @Test
  void findsResourcesByAValueOrAMemberOfAList() {
    DesiredResource b = added("b", GROUPS, Value.list(Value.of("g-1"), GROUP));
    DesiredResource a =
        added("a", GROUPS, Value.list(Value.sensitive(GROUP, Terms.parseOrNamed("var.group"))));
    DesiredResource c = added("c", SUBNET, Value.of("s-1"));

    assertThat(world.having("instance", GROUPS, GROUP)).containsExactly(a, b);
    assertThat(world.having("instance", SUBNET, Value.of("s-1"))).containsExactly(c);
    assertThat(world.having("instance", SUBNET, Value.NULL)).isEmpty();
    assertThat(world.having("network", SUBNET, Value.of("s-1"))).isEmpty();
  }

  @Test
  void findsWhatIsAddedLater() {
    added("a", GROUPS, Value.list(GROUP));
    assertThat(world.having("instance", GROUPS, GROUP)).hasSize(1);

    added("b", GROUPS, Value.list(GROUP));
    assertThat(world.having("instance", GROUPS, GROUP)).hasSize(2);
  }

  @Test
  void tellsWhatIsThereAlready() {
    assertThat(world.live(Address.of("instance", "a"))).isPresent();
    assertThat(world.live(Address.of("instance", "b"))).isEmpty();
  }
}
