package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of {@code module} blocks: sources, inputs, outputs and providers. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum ModuleDiagnostic implements DiagnosticType {
  NOT_FOUND(
      error(
          "ModuleNotFound",
          "module \"{call}\" is not found",
          "{cause}",
          """
          The `source` of a `module` block leads to no module. A local source starts with `./` or
          `../` and is relative to the folder of the block. It is a folder with documents. The
          message states the cause. References to the module are not reported as well.

              stack.yml:2:17: error: module "net" is not found [ModuleNotFound]
          """)),

  WITHOUT_SOURCE(
      NOT_FOUND.variant(
          "module \"{call}\" has no source", "Add source, such as \"./modules/{call}\".")),

  COMPUTED_SOURCE(
      NOT_FOUND.variant(
          "the source of a module cannot contain an expression",
          "Modules are read before any value is known. Write the source as plain text.")),

  VERSION_OF_FOLDER(
      NOT_FOUND.variant(
          "a local module has no versions",
          "Remove version: the folder is used as it is. Only a module from a registry has"
              + " versions.")),

  NOTHING_TO_OVERRIDE(
      error(
          "InvalidOverride",
          "there is no {block} to override",
          "An override file changes blocks of the other files. Write a new block in another file.",
          """
          A block of an override file (`override.tf`, `*_override.tf`) changes the block with the
          same labels. That block is missing, or the file contains a block or an argument that
          cannot be overridden.

              override.tf:1:21: error: there is no resource "aws_vpc" "mian" to override [InvalidOverride]
          """)),

  FIXED_BLOCK(
      NOTHING_TO_OVERRIDE.variant(
          "a {type} block cannot be overridden",
          "Move the block to a file that is not an override file.")),

  FIXED_ARGUMENT(
      NOTHING_TO_OVERRIDE.variant(
          "{name} cannot be overridden", "Change {name} in the block itself.")),

  SOURCE_CYCLE(
      error(
          "ModuleCycle",
          "module \"{call}\" contains itself: {path}",
          "Remove one of the calls. A module cannot call itself, not even under a count of 0.",
          """
          A module calls itself, directly or through other modules. The message lists the folders.
          """)),

  TOO_DEEP(
      SOURCE_CYCLE.variant(
          "modules are nested more than {most} levels deep",
          "Call the innermost modules directly.")),

  UNKNOWN_INPUT(
      error(
          "UnknownInput",
          "module \"{call}\" has no variable \"{name}\"",
          "{hint}",
          """
          An argument of a `module` block is not a variable of the module. The message suggests
          the nearest name or lists the variables.

              stack.yml:3:5: error: module "net" has no variable "cird" [UnknownInput]
          """)),

  MISSING_INPUT(
      error(
          "MissingInput",
          "module \"{call}\" requires \"{name}\"",
          "The variable has no default. It is declared at {declared}.",
          """
          A `module` block does not set a variable that has no default. Add the argument.
          """)),

  WRONG_INPUT(
      error(
          "WrongInput",
          "{mismatch}",
          "The declared type is {type}. The variable is declared at {declared}.",
          """
          The value of a module's variable does not have its declared type. The message states the
          place of the declaration.
          """)),

  NULL_INPUT(
      WRONG_INPUT.variant(
          "\"{name}\" must not be null",
          "The variable has no default and is not nullable. It is declared at {declared}.")),

  INVALID_INPUT(
      ResolveDiagnostic.INVALID_VARIABLE.variant("Invalid value for variable", "{message}")),

  RESERVED_NAME(
      error(
          "ReservedName",
          "a variable cannot have the name \"{name}\"",
          "A module block has an argument of this name. Choose another name.",
          """
          The name of a variable is also an argument of `module` blocks: `source`, `version`,
          `providers`, `count`, `for_each`, `lifecycle`, `depends_on` or `locals`.
          """)),

  UNKNOWN_MODULE(
      ResolveDiagnostic.UNKNOWN_RESOURCE.variant("there is no module \"{name}\"", "{hint}")),

  UNKNOWN_OUTPUT(
      error(
          "UnknownOutput",
          "module \"{call}\" has no output \"{name}\"",
          "{hint}",
          """
          A reference names an output that the module does not have. Resources of a module are
          visible outside only through outputs.

              stack.yml:9:18: error: module "net" has no output "vpcid" [UnknownOutput]
          """)),

  OUTPUT_OF_SEVERAL(
      UNKNOWN_OUTPUT.variant(
          "module \"{call}\" has several instances",
          "It has {repetition}. Write module.{call}[{key}].{name} for one instance, or"
              + " {all} for all.")),

  KEY_OF_ONE(
      UNKNOWN_OUTPUT.variant(
          "module \"{call}\" has one instance",
          "It has neither count nor for_each. Write module.{call}.{name}, without a key.")),

  UNKNOWN_PROVIDER(
      error(
          "ModuleProvider",
          "module \"{call}\" has no provider \"{name}\"",
          "{hint}",
          """
          The `providers` of a `module` block do not fit the module. A module has the provider
          without an alias, and those that `configuration_aliases` in its `required_providers`
          lists. Each of the latter must be given.
          """)),

  MISSING_PROVIDER(
      UNKNOWN_PROVIDER.variant(
          "module \"{call}\" requires the provider \"{name}\"",
          "Add {name} to providers. The module lists it in configuration_aliases.")),

  PROVIDER_BLOCK(
      UNKNOWN_PROVIDER.variant(
          "a called module cannot configure a provider",
          "Move the block to the root module, and give its configuration to the module with"
              + " providers."));

  private final DiagnosticTemplate template;

  ModuleDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
