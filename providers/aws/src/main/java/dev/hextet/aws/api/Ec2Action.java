package dev.hextet.aws.api;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * One action of EC2: a row of the table of actions, with everything that the program needs to make
 * it. Immutable; the form of the action is set up on first use, so that the SDK's classes of other
 * actions are not loaded. Thread-safe.
 */
public final class Ec2Action {
  private final String name;
  private final Supplier<ActionForm> definition;
  private volatile @Nullable ActionForm form;

  private Ec2Action(String name, Supplier<ActionForm> definition) {
    this.name = name;
    this.definition = definition;
  }

  /**
   * Returns the row of an action.
   *
   * @param name EC2's name of the action
   * @param definition sets up its form
   */
  public static Ec2Action of(String name, Supplier<ActionForm> definition) {
    return new Ec2Action(name, definition);
  }

  private ActionForm form() {
    ActionForm known = form;
    if (known == null) {
      known = definition.get();
      form = known;
    }
    return known;
  }

  /** EC2's name of the action. */
  public String name() {
    return name;
  }

  /** Returns the IAM permissions that a request requires. */
  public List<Ec2Permission> permissions(Value.MapOf arguments) {
    List<Ec2Permission> permissions = new ArrayList<>();
    permissions.add(new Ec2Permission("ec2:" + name, ""));
    // EC2: tags of a new resource require the permission to tag as well.
    if (!arguments.get("TagSpecifications").isNull()) {
      permissions.add(new Ec2Permission(Ec2Permission.TAGGING, name));
    }
    if (form().passedRole().filter(member -> !arguments.get(member).isNull()).isPresent()) {
      permissions.add(new Ec2Permission(Ec2Permission.ROLE_PASSING, ""));
    }
    return permissions;
  }

  /**
   * Sends a request once.
   *
   * @throws IllegalStateException if the request has no member of an argument's name or type
   */
  public SdkPojo send(Ec2Client client, Value.MapOf arguments) {
    return form().send(client, arguments);
  }

  /** Determines whether EC2's model of the request has a member. */
  public boolean hasMember(String member) {
    return form().hasMember(member);
  }

  /** Path of the described items; empty if the answer is a single item. */
  String items() {
    return form().items();
  }

  /** Maximum size of a page; 0 if the action has no pages. */
  int pageSize() {
    return form().pageSize();
  }

  /** Member of the request that holds its filters. */
  String filterMember() {
    return form().filterMember();
  }

  ActionRate rate() {
    return form().rate().orElseGet(() -> ActionRate.usual(name));
  }

  /** Path that a filter compares, relative to an item; empty if the row does not have it. */
  public Optional<String> filterPath(String filter) {
    return form().filterPath(filter);
  }

  /** Names of the members that EC2 always reports in the part of an answer at a path. */
  Set<String> always(String path) {
    return form().always(path);
  }

  /** Determines whether a part of an answer has everything that EC2 reports of its like. */
  boolean isWhole(String path, Value.MapOf part) {
    return form().isWhole(path, part);
  }

  /** Texts that the member at a path can have; empty if it can have any. */
  Optional<Set<String>> words(String path) {
    return form().words(path);
  }
}
