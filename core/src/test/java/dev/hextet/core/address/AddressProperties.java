package dev.hextet.core.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AddressProperties {
  private static final ModulePath OUTER = ModulePath.ROOT.child("outer", InstanceKey.of("k"));

  @Property
  void readsAnyPrintedAddress(@ForAll("addresses") Address address) {
    assertThat(Address.parse(address.toString())).isEqualTo(address);
  }

  @Property
  void readsAnyPrintedReference(@ForAll("references") Reference reference) {
    assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
  }

  @Property
  void printsDifferentNamesDifferently(
      @ForAll("references") Reference left, @ForAll("references") Reference right) {
    assertThat(left.toString().equals(right.toString())).isEqualTo(left.equals(right));
  }

  @Property
  void throwsNothingElseThanInvalidAddress(@ForAll("texts") String text) {
    for (Throwable thrown :
        List.of(thrownBy(() -> Address.parse(text)), thrownBy(() -> Reference.parse(text)))) {
      if (thrown instanceof InvalidAddress invalid) {
        assertThat(invalid.summary()).isNotBlank();
        assertThat(invalid.remedy()).endsWith(".");
      } else {
        assertThat(thrown).isInstanceOf(NothingThrown.class);
      }
    }
  }

  @Property
  void ordersAddresses(
      @ForAll("close") Address a, @ForAll("close") Address b, @ForAll("close") Address c) {
    checkOrder(a, b, c);
  }

  @Property
  void ordersReferences(
      @ForAll("references") Reference a,
      @ForAll("references") Reference b,
      @ForAll("references") Reference c) {
    checkOrder(a, b, c);
  }

  private static <T extends Comparable<T>> void checkOrder(T a, T b, T c) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
    }
  }

  @Property
  void putsAReferenceIntoItsModule(@ForAll("references") Reference reference) {
    Reference absolute = reference.within(OUTER);

    assertThat(absolute).hasToString(OUTER + "." + reference);
    assertThat(absolute.referent().module()).isEqualTo(reference.referent().module().within(OUTER));
  }

  @Property
  void separatesADeposedResourceFromItsSuccessor(@ForAll("addresses") Address address) {
    assertThat(address.current().isDeposed()).isFalse();
    assertThat(address.current().deposed(address.deposedId())).isEqualTo(address);
    assertThat(address.current().block()).isEqualTo(address.block());
  }

  @Provide
  Arbitrary<Address> addresses() {
    return AnyName.addresses();
  }

  @Provide
  Arbitrary<Reference> references() {
    return AnyName.references();
  }

  /** Addresses that often differ in one part only. */
  @Provide
  Arbitrary<Address> close() {
    Arbitrary<String> texts =
        Arbitraries.of(
            "a.x",
            "a.x[2]",
            "a.x[10]",
            "a.x[\"2\"]",
            "a.x[\"a\"]",
            "a.x[\"a!\"]",
            "data.a.x",
            "module.m.a.x",
            "module.m[0].a.x",
            "module.m[\"0\"].a.x[1]",
            "module.m.module.n.a.x");
    return Arbitraries.oneOf(
        texts.map(Address::parse),
        texts.map(text -> Address.parse(text).deposed("i-1")),
        AnyName.addresses());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            ".",
            "[",
            "]",
            "\"",
            "\\",
            "u",
            "U00110000",
            "0",
            "99999999999",
            "module",
            "data",
            "resource",
            "var",
            "self",
            "each",
            " (deposed ",
            ")",
            "$",
            "{",
            "(",
            "é",
            "\ud800");
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        pieces.list().ofMaxSize(12).map(parts -> String.join("", parts)),
        AnyName.references().map(reference -> "x" + reference),
        AnyName.references().map(reference -> half(reference.toString())));
  }

  private static String half(String text) {
    return text.substring(0, text.length() / 2);
  }

  private static Throwable thrownBy(Runnable reading) {
    Throwable thrown = catchThrowable(reading::run);
    return thrown == null ? new NothingThrown() : thrown;
  }

  private static final class NothingThrown extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
