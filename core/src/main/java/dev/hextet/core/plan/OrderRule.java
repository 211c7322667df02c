package dev.hextet.core.plan;

/** The rules that make one step wait for another, the strongest first. */
public enum OrderRule {
  /** A resource is created or updated after the resources that it depends on. */
  DEPENDENCY("dependency", RuleStrength.REQUIRED),
  /** The parts of one update keep their order: prepare, update, finish. */
  UPDATE_PARTS("update parts", RuleStrength.REQUIRED),
  /** A resource is destroyed after the destruction of the resources that depended on it. */
  DESTRUCTION("destruction", RuleStrength.REQUIRED),
  /** The old resource is destroyed before its replacement is created. */
  DESTROY_BEFORE_CREATE("destroy before create", RuleStrength.REQUIRED),
  /** The replacement is created before the old resource is destroyed. */
  CREATE_BEFORE_DESTROY("create before destroy", RuleStrength.REQUIRED),
  /** A data source is read after the changes of everything that it depends on. */
  READ_DEPENDENCY("data dependency", RuleStrength.REQUIRED),
  /** A resource is created or updated after the reads of the data sources that it uses. */
  READ_USE("data use", RuleStrength.REQUIRED),
  /** A unique value is released before another resource takes it. */
  HAND_OVER("hand-over", RuleStrength.STRONG),
  /** A resource is destroyed, or loses a part, after the changes of its dependents. */
  DEPENDENTS_FIRST("dependents first", RuleStrength.MEDIUM),
  /** An update that exchanges a part waits until its dependents have released that part. */
  RELEASE("release", RuleStrength.WEAK),
  /** The update of a list waits until its entries are recorded or destroyed on their own. */
  PART_HAND_OVER("part hand-over", RuleStrength.WEAK),
  /** A data source is read after the late updates of its dependencies. */
  FINISH_BEFORE_READ("finish before read", RuleStrength.WEAK);

  private final String label;
  private final RuleStrength strength;

  OrderRule(String label, RuleStrength strength) {
    this.label = label;
    this.strength = strength;
  }

  /** The name of the rule for people. */
  public String label() {
    return label;
  }

  public RuleStrength strength() {
    return strength;
  }
}
