package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitrary valid states: every component of every record varies. */
public final class StateDomain extends DomainContextBase {
  private static final List<Address> ADDRESSES =
      List.of("net.a", "net.b[0]", "net.b[10]", "host.h[\"x/y\"]", "net.a (deposed net-0)").stream()
          .map(text -> Address.parse(text))
          .toList();
  private static final Address NEVER_RECORDED = Address.of("zone", "z");

  @Provide
  Arbitrary<State> states() {
    return Combinators.combine(
            word(),
            Arbitraries.longs().between(1, 1L << 40),
            Arbitraries.subsetOf(ADDRESSES).flatMap(StateDomain::records),
            Arbitraries.maps(word(), outputs()).ofMaxSize(3),
            Arbitraries.maps(word().map(name -> Address.ofData("image", "i" + name)), pinned())
                .ofMaxSize(2))
        .as(
            (lineage, serial, records, outputs, pinned) ->
                State.NONE
                    .withLineage(lineage)
                    .withSerial(serial)
                    .withResources(records)
                    .withOutputs(new TreeMap<>(outputs))
                    .withChoices(new TreeMap<>(pinned)));
  }

  private static Arbitrary<List<ResourceRecord>> records(Set<Address> addresses) {
    return record()
        .list()
        .ofSize(addresses.size())
        .map(
            records -> {
              List<Address> all = List.copyOf(new TreeSet<>(addresses));
              return IntStream.range(0, all.size())
                  .mapToObj(i -> records.get(i).withAddress(all.get(i)))
                  .collect(Collectors.toList());
            });
  }

  private static Arbitrary<ResourceRecord> record() {
    return Combinators.combine(word(), placement(), contents(), lifecycle(), token(), pending())
        .as(
            (id, placement, contents, lifecycle, token, pending) ->
                new ResourceRecord(
                    NEVER_RECORDED, id, placement, contents, lifecycle, token, pending));
  }

  private static Arbitrary<RecordedPlacement> placement() {
    return Combinators.combine(Arbitraries.of("aws", "aws.west"), word())
        .as(RecordedPlacement::new);
  }

  /** Names of plain values begin with p and those of digests with d, so that they are disjoint. */
  private static Arbitrary<AttributeRecord> contents() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            word().set().ofMaxSize(3),
            values("p"),
            Arbitraries.maps(word().map(name -> "d" + name), word()).ofMaxSize(2))
        .as(
            (schema, configured, plain, digests) ->
                new AttributeRecord(
                    schema, new TreeSet<>(configured), plain, new TreeMap<>(digests)));
  }

  private static Arbitrary<LifecycleRecord> lifecycle() {
    return Combinators.combine(
            Arbitraries.subsetOf(Address.of("net", "x"), Address.of("net", "y")),
            Arbitraries.of(true, false),
            Arbitraries.of(
                Map.<String, String>of(), Map.of("create", "10m"), Map.of("delete", "1h")))
        .as(
            (dependencies, guard, timeouts) ->
                new LifecycleRecord(
                    new TreeSet<>(dependencies), guard, OperationTimeouts.parse(timeouts)));
  }

  private static Arbitrary<String> token() {
    return Arbitraries.oneOf(Arbitraries.just(""), word());
  }

  private static Arbitrary<PendingChanges> pending() {
    return Arbitraries.oneOf(
        Arbitraries.just(PendingChanges.NONE),
        Combinators.combine(Arbitraries.of(true, false), values("p")).as(PendingChanges::open));
  }

  private static Arbitrary<OutputRecord> outputs() {
    return Arbitraries.oneOf(
        value().map(value -> new OutputRecord(value, "")),
        word().map(digest -> new OutputRecord(Value.NULL, digest)));
  }

  private static Arbitrary<PinnedResult> pinned() {
    return Combinators.combine(word(), values("p")).as(PinnedResult::new);
  }

  private static Arbitrary<Value.MapOf> values(String prefix) {
    return Arbitraries.maps(word().map(name -> prefix + name), value())
        .ofMaxSize(3)
        .map(Value::map);
  }

  private static Arbitrary<Value> value() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(6).map(Value::of),
        Arbitraries.longs().map(Value::of),
        Arbitraries.of(true, false).map(Value::of),
        word()
            .list()
            .ofMaxSize(2)
            .map(words -> Value.list(words.stream().map(Value::of).toList())));
  }

  private static Arbitrary<String> word() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(6);
  }
}
