package dev.hextet.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.value.Value;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Each rule of an attribute is set without effect on the others. All components of the sample
 * differ from their defaults, so that a lost or exchanged one shows.
 */
class AttributeCopiesTest {
  private static final Value A = Value.of("a");
  private static final Value B = Value.of("b");
  private static final Value C = Value.of("c");

  private static final ChangeRule CHANGE = new ChangeRule(OnChange.REPLACE, "lost", true);
  private static final ChangeRule IN_PLACE = new ChangeRule(OnChange.UPDATE, "kept", false);
  private static final AbsenceRule ABSENCE = new AbsenceRule(A, B, true);
  private static final AbsenceRule PLAIN = new AbsenceRule(B, A, false);
  private static final ReadRule READING = new ReadRule(false, Set.of("x"), "whole", 56);
  private static final ReadRule ALONE = new ReadRule(true, Set.of("y"), "other", 64);

  private static Attribute<String> attribute(
      ChangeRule change, AbsenceRule absence, ReadRule reading, String doc) {
    return new Attribute<>("name", Kinds.TEXT, Presence.OPTIONAL, change, absence, reading, doc);
  }

  private static Attribute<String> sample(ChangeRule change) {
    return attribute(change, ABSENCE, READING, "A sentence.");
  }

  private static Attribute<String> sample(AbsenceRule absence) {
    return attribute(CHANGE, absence, READING, "A sentence.");
  }

  private static Attribute<String> sample(ReadRule reading) {
    return attribute(CHANGE, ABSENCE, reading, "A sentence.");
  }

  @Test
  void copiesAnAttributeWithOneRuleOfChanges() {
    assertThat(sample(IN_PLACE).replaces())
        .isEqualTo(sample(new ChangeRule(OnChange.REPLACE, "kept", false)));
    assertThat(sample(IN_PLACE).irreversible("lost"))
        .isEqualTo(sample(new ChangeRule(OnChange.UPDATE, "lost", false)));
    assertThat(sample(IN_PLACE).reassertedAfterUpdate())
        .isEqualTo(sample(new ChangeRule(OnChange.UPDATE, "kept", true)));
  }

  @Test
  void copiesAnAttributeWithOneRuleOfAbsence() {
    assertThat(sample(ABSENCE).fallback(C)).isEqualTo(sample(new AbsenceRule(C, B, true)));
    assertThat(sample(ABSENCE).absent(C)).isEqualTo(sample(new AbsenceRule(A, C, true)));
    assertThat(sample(PLAIN).enforcedOnCreate()).isEqualTo(sample(new AbsenceRule(B, A, true)));
  }

  @Test
  void copiesAnAttributeWithOneRuleOfReads() {
    assertThat(sample(ALONE).notRefreshed())
        .isEqualTo(sample(new ReadRule(false, Set.of("y"), "other", 64)));
    assertThat(sample(READING).changesWith("y", "z"))
        .isEqualTo(sample(new ReadRule(false, Set.of("y", "z"), "whole", 56)));
    assertThat(sample(READING).partOf("other"))
        .isEqualTo(sample(new ReadRule(false, Set.of("x"), "other", 56)));
    assertThat(sample(READING).prefixLength(64))
        .isEqualTo(sample(new ReadRule(false, Set.of("x"), "whole", 64)));
  }

  @Test
  void copiesAnAttributeWithAnotherSentence() {
    assertThat(sample(CHANGE).doc("Another."))
        .isEqualTo(attribute(CHANGE, ABSENCE, READING, "Another."));
  }

  @Test
  void returnsTheComponentsOfItsRules() {
    assertThat(sample(CHANGE))
        .returns(OnChange.REPLACE, Attribute::onChange)
        .returns("lost", Attribute::irreversible)
        .returns(true, Attribute::restored)
        .returns(A, Attribute::fallback)
        .returns(B, Attribute::absent)
        .returns(true, Attribute::imposed)
        .returns(false, Attribute::refreshed)
        .returns(Set.of("x"), Attribute::changesWith)
        .returns("whole", Attribute::partOf)
        .returns(56, Attribute::prefixLength);
  }
}
