package dev.hextet.core.address;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary addresses and references, with module paths, and with any text as a key or an ID. */
final class AnyName {
  private static final Arbitrary<String> KEYS =
      Arbitraries.oneOf(
          Arbitraries.strings(),
          Arbitraries.strings().withChars("\"\\$%{}[]().a\n\u0301\u00e9 "),
          Arbitraries.of("", "0", "] (deposed i-1)", "${a}", "$${", "%%{", "\\u0041", "\ud800"));

  private AnyName() {}

  static Arbitrary<Address> addresses() {
    return Combinators.combine(blocks(), keys(), ids()).as(Address::new);
  }

  static Arbitrary<Reference> references() {
    Arbitrary<Referent> referents =
        Arbitraries.oneOf(
            addresses().map(address -> (Referent) address),
            values().map(value -> (Referent) value));
    return Combinators.combine(referents, steps().list().ofMaxSize(4)).as(Reference::new);
  }

  static Arbitrary<ModulePath> modules() {
    return Combinators.combine(names(), keys())
        .as(ModuleStep::new)
        .list()
        .ofMaxSize(3)
        .map(ModulePath::new);
  }

  private static Arbitrary<BlockAddress> blocks() {
    return Combinators.combine(modules(), Arbitraries.of(ResourceMode.class), names(), names())
        .as(BlockAddress::new);
  }

  private static Arbitrary<NamedValue> values() {
    return Arbitraries.of(ReferentKind.class)
        .filter(kind -> !kind.isOfBlock() && kind != ReferentKind.MODULE)
        .flatMap(
            kind ->
                Combinators.combine(modules(), names(kind))
                    .as((module, name) -> new NamedValue(module, kind, name)));
  }

  private static Arbitrary<String> names(ReferentKind kind) {
    if (kind == ReferentKind.BOSH_VARIABLE) {
      return KEYS;
    }
    return kind.names().isEmpty() ? names() : Arbitraries.of(kind.names());
  }

  private static Arbitrary<String> names() {
    Arbitrary<String> words =
        Arbitraries.of(
            "data",
            "module",
            "resource",
            "var",
            "each",
            "self",
            "true",
            "aws_vpc",
            "a",
            "b-1",
            "é");
    Arbitrary<String> others =
        Arbitraries.strings().withChars("abAB_").ofMinLength(1).ofMaxLength(3);
    return Arbitraries.oneOf(words, others);
  }

  private static Arbitrary<InstanceKey> keys() {
    return Arbitraries.oneOf(
        Arbitraries.just(InstanceKey.none()),
        Arbitraries.integers().between(0, InstanceKey.MAX_NUMBER).map(InstanceKey::of),
        KEYS.map(InstanceKey::of));
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.oneOf(
        Arbitraries.just(""), Arbitraries.of("i-0a", "i-0b", "a(b)", ")", "\"q\""), KEYS);
  }

  private static Arbitrary<PathStep> steps() {
    return Arbitraries.oneOf(
        names().map(PathStep.Attribute::new),
        Arbitraries.integers().between(0, 11).map(PathStep.Index::new),
        KEYS.map(PathStep.Entry::new));
  }
}
