package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.ConditionGroup;
import dev.hextet.core.configuration.OutputConfiguration;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expansion.InstanceItem;
import dev.hextet.core.resolve.ModuleCall.Input;
import dev.hextet.core.resolve.ModuleCall.ProviderArgument;
import dev.hextet.core.resolve.variable.ModuleInput;
import dev.hextet.core.resolve.variable.VariableDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instance of a module in the tree of all instances. Two instances are equal if identical. */
final class ModuleNode {
  private final ModulePath path;
  private final ModuleDefinition definition;
  private final @Nullable Caller caller;

  private ModuleNode(ModulePath path, ModuleDefinition definition, @Nullable Caller caller) {
    this.path = path;
    this.definition = definition;
    this.caller = caller;
  }

  /**
   * The block that an instance comes from.
   *
   * @param module the instance of the calling module
   * @param call the block
   * @param item key of the instance
   */
  record Caller(ModuleNode module, ModuleCall call, InstanceItem item) {}

  static ModuleNode root(ModuleDefinition definition) {
    return new ModuleNode(ModulePath.ROOT, definition, null);
  }

  /** Returns an instance of a module that this one calls. */
  ModuleNode child(ModuleCall call, InstanceItem item) {
    return new ModuleNode(
        path.child(call.name(), item.key()),
        Objects.requireNonNull(definition.calls().definitions().get(call.name())),
        new Caller(this, call, item));
  }

  ModulePath path() {
    return path;
  }

  ModuleDefinition definition() {
    return definition;
  }

  /** Returns the block that it comes from; empty for the root module. */
  Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }

  /** Returns the address of a block from the root module. */
  Address absolute(Address block) {
    return block.within(path);
  }

  /**
   * Returns the input for a variable; empty in the root module, or if the variable is not declared.
   */
  Optional<ModuleInput> input(String variable) {
    VariableDeclaration declaration = definition.variables().get(variable);
    if (caller == null || declaration == null) {
      return Optional.empty();
    }
    Optional<Input> given = Optional.ofNullable(caller.call().inputs().get(variable));
    SourceRange where = given.map(Input::name).orElse(caller.call().where());
    return Optional.of(new ModuleInput(declaration, given.map(Input::value), where));
  }

  /** Returns the conditions of its inputs and outputs; those of the root module are elsewhere. */
  List<ConditionGroup> conditions() {
    List<ConditionGroup> groups = new ArrayList<>();
    if (caller != null) {
      for (VariableDeclaration variable : definition.variables().values()) {
        groups.add(new ConditionGroup(path + ".var." + variable.name(), variable.conditions()));
      }
      for (OutputConfiguration output : definition.outputs().values()) {
        groups.add(new ConditionGroup(path + ".output." + output.name(), output.preconditions()));
      }
    }
    groups.removeIf(group -> group.conditions().isEmpty());
    return groups;
  }

  /** Returns the key of a provider configuration in the root module. */
  String provider(String key) {
    if (caller == null) {
      return key;
    }
    ProviderArgument argument = caller.call().providers().get(key);
    return caller.module().provider(argument == null ? key : argument.configuration().text());
  }
}
