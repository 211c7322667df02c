package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.error;
import static dev.hextet.core.diag.DiagnosticTemplate.warning;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of the resolve stage: names, references, types and arguments of blocks. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum ResolveDiagnostic implements DiagnosticType {
  WRONG_TYPE(
      error(
          "WrongType",
          "{what} must be {wanted}",
          "Found {found}.",
          """
          A value does not have the required type: a string where a map is required, or a fraction
          where a whole number is required. The message states the expected type and the actual
          one.
          """)),

  WRONG_ADDRESS(WRONG_TYPE.variant("\"{argument}\" must be the address of a resource", "{remedy}")),

  WRONG_DEFAULT(WRONG_TYPE.variant("{mismatch}", "The declared type is {type}.")),

  CONDITION_NOT_BOOLEAN(WRONG_TYPE.variant("a condition must be true or false", "Found {type}.")),

  UNKNOWN_ARGUMENT(
      error(
          "UnknownAttribute",
          "\"{block}\" has no argument \"{name}\"",
          "{hint}",
          """
          A resource, a block, a provider setting or a value has no attribute with this name. The
          message suggests the nearest name or lists the available ones.

              stack.yml:3:13: error: aws_vpc has no attribute "cidr_blok" [UnknownAttribute]
          """)),

  UNKNOWN_ATTRIBUTE(UNKNOWN_ARGUMENT.variant("{type} has no attribute \"{attribute}\"", "{hint}")),

  UNKNOWN_SETTING(
      UNKNOWN_ARGUMENT.variant("the provider {provider} has no setting \"{name}\"", "{hint}")),

  NOT_A_BLOCK(
      UNKNOWN_ARGUMENT.variant(
          "\"{name}\" is not a block",
          "A dynamic block generates only nested blocks. Write {name} as an argument.")),

  LABELS_OF_DYNAMIC(
      UNKNOWN_ARGUMENT.variant("blocks of type \"{type}\" have no labels", "Remove labels.")),

  UNKNOWN_TIMEOUT(UNKNOWN_ARGUMENT.variant("{type} has no timeout \"{name}\"", "{hint}")),

  UNKNOWN_BLOCK(
      error(
          "UnknownBlock",
          "there is no block type \"{name}\"",
          "{hint}",
          """
          The document has a block of an unknown type at its top level. The block types are
          `variable`, `locals`, `provider`, `resource`, `data`, `module`, `output`, `check`,
          `moved`, `import`, `removed` and `terraform`.
          """)),

  UNKNOWN_TYPE(
      error(
          "UnknownType",
          "there is no resource type \"{name}\"",
          "{hint}",
          """
          Neither hextet nor Terraform's AWS provider has a type with this name.
          [resources](resources) has one page for each type. If the state contains a resource of
          this type, a newer version wrote it: update hextet.
          """)),

  UNKNOWN_DATA_SOURCE(UNKNOWN_TYPE.variant("there is no data source \"{name}\"", "{hint}")),

  UNKNOWN_PROVIDER(
      error(
          "UnknownProvider",
          "there is no provider \"{name}\"",
          "{hint}",
          """
          `aws` is the only provider, or no configuration of it has this alias. The message
          suggests the nearest name.

              stack.yml:9:48: error: there is no provider "aws.wset" [UnknownProvider]
          """)),

  UNKNOWN_RESOURCE(
      error(
          "UnknownReference",
          "there is no resource {address}",
          "{hint}",
          """
          A reference names a resource, a data block or a local value that the document does not
          have. The message suggests the nearest name.

              stack.yml:9:17: error: there is no resource aws_vpc.mian [UnknownReference]
          """)),

  UNKNOWN_DATA(UNKNOWN_RESOURCE.variant("there is no {address}", "{hint}")),

  INVALID_DEPENDENCY(
      UNKNOWN_RESOURCE.variant(
          "there is no resource {text}", "Write an address as in aws_vpc.main.")),

  DEPENDENCY_IN_TEMPLATE(
      UNKNOWN_RESOURCE.variant("there is no resource {text}", "Write {bare}, without ${ }.")),

  UNKNOWN_LOCAL(UNKNOWN_RESOURCE.variant("there is no local value \"{name}\"", "{hint}")),

  UNDECLARED_VARIABLE(
      error(
          "UndeclaredVariable",
          "variable \"{name}\" is not declared",
          "{hint} Declare it under variable, or write (({name})).",
          """
          `var.name` has no declaration. Add one under `variable`, or write `((name))`, which
          needs no declaration.
          """)),

  NOT_SUPPORTED(
      error(
          "NotSupportedYet",
          "{what} is not supported yet",
          "{remedy}",
          """
          Terraform or its AWS provider has this feature, and hextet does not. The message names
          an alternative, or lists the available types.
          [document.md](document.md#unsupported-features) lists the unsupported features.

              stack.yml:3:3: error: "aws_nat_gateway" is not supported yet [NotSupportedYet]
          """)),

  LOCAL_STATE(
      warning(
          "LocalState",
          "the state is a file, not the location in \"{name}\"",
          "The state is beside the document; --state names another file.",
          """
          A `terraform` block has a `backend` or a `cloud` block. hextet keeps the state in a file,
          and does not read the state in the other location. The option `--state` names the file.

              main.tf:2:3: warning: the state is a file, not the location in "backend" [LocalState]
          """)),

  NEWER_VERSION(
      warning(
          "NewerVersion",
          "{product} {constraint} is required",
          "hextet follows {same} {version}, and lacks the features of newer versions.",
          """
          `required_version` or `required_providers` requires a newer version of Terraform or of
          its AWS provider than the one whose features hextet follows: Terraform 1.11 and AWS
          provider 5.100. Newer features cause errors of their own.
          """)),

  VERSION_CONSTRAINT(
      error(
          "InvalidVersion",
          "\"{text}\" is not a version constraint",
          "Write it as in \">= 5.0, < 6.0\" or \"~> 5.40\".",
          """
          A version constraint consists of versions with operators (`=`, `!=`, `>`, `>=`, `<`,
          `<=`, `~>`), separated by commas.

              main.tf:2:22: error: ">= x" is not a version constraint [InvalidVersion]
          """)),

  DUPLICATE_BLOCK(
      error(
          "DuplicateBlock",
          "duplicate block \"{name}\"",
          "The first one is at {first}. Keep one of them.",
          """
          A block occurs twice: a variable, an output, a resource, `lifecycle` or a provider. Keep
          one of them.
          """)),

  DUPLICATE_ALIAS(
      error(
          "DuplicateAlias",
          "two configurations have the alias \"{alias}\"",
          "The first one is at {first}. Give each configuration its own alias.",
          """
          Two configurations of a provider have the same `alias`. Give each configuration its own
          alias.

              stack.yml:4:16: error: two configurations have the alias "west" [DuplicateAlias]
          """)),

  INVALID_NAME(
      error(
          "InvalidName",
          "\"{name}\" is not a valid name",
          "A name starts with a letter or _ and contains letters, digits, _ and -.",
          """
          A name starts with a letter or `_` and contains letters, digits, `_` and `-`.
          """)),

  CYCLE(
      error(
          "Cycle",
          "{what} depend on one another: {path}",
          "{edges}Remove one of these references.",
          """
          Resources or local values depend on one another in a cycle. The message lists each
          dependency with its place. Remove one of the references.

              stack.yml:3:58: error: resources depend on one another: aws_security_group.a → aws_security_group.b → aws_security_group.a [Cycle]
          """)),

  SELF_REFERENCE(CYCLE.variant("{what} depend on one another: {path}", "{edges}{remedy}")),

  EMPTY_DOCUMENT(
      error(
          "EmptyDocument",
          "the document is empty",
          "Applying a document without resources destroys everything in the state. To "
              + "do so, write \"resource: {}\".",
          """
          The document is empty. Applying a document without resources destroys everything in the
          state. To do so, write `resource: {}`.
          """)),

  NO_ATTRIBUTE_PATH(
      error(
          "InvalidAttributePath",
          "\"{text}\" is not an attribute path",
          "Write it as tags, tags[\"Name\"] or root_block_device[0].volume_size.",
          """
          An item of `ignore_changes` does not name a part of a resource. Write `tags`,
          `tags.Name`, `tags["Name"]` or `root_block_device[0].volume_size`, without `${}`. A set
          can only be ignored as a whole.

              stack.yml:6:51: error: a map of string has no part [0] [InvalidAttributePath]
          """)),

  ATTRIBUTE_PATH_IN_TEMPLATE(
      NO_ATTRIBUTE_PATH.variant(
          "\"{text}\" is not an attribute path", "Write {bare}, without ${ }.")),

  NO_SUCH_PART(
      NO_ATTRIBUTE_PATH.variant(
          "a {type} has no part [{step}]",
          "The parts of a map have names, and those of a list have numbers. A set has "
              + "no parts. Ignore {attribute} as a whole.")),

  EMPTY_CHECK(
      error(
          "MissingAttribute",
          "check \"{name}\" contains nothing to check",
          "Add http, tcp, dns, or assert with condition and error_message.",
          """
          A required attribute is missing from a resource, a nested block, a rule, a route, a check
          or an output. The message names the attribute to add.
          """)),

  MISSING_ARGUMENT(EMPTY_CHECK.variant("\"{block}\" requires \"{name}\"", "Add {name}: {what}.")),

  MISSING_OUTPUT_VALUE(
      EMPTY_CHECK.variant("output \"{name}\" requires \"value\"", "Add the value to show.")),

  MISSING_DYNAMIC_ARGUMENT(
      EMPTY_CHECK.variant(
          "the dynamic block \"{type}\" requires \"{name}\"",
          "It has for_each, a collection, and content, which contains the arguments of each block.")),

  MISSING_RESOURCE_ATTRIBUTE(
      EMPTY_CHECK.variant("{address} requires \"{attribute}\"", "Add {attribute}: {kind}.")),

  MISSING_VALIDATION_ARGUMENT(
      EMPTY_CHECK.variant(
          "a validation block requires \"{name}\"",
          "It has a condition and an error_message, which is shown if the condition is "
              + "false.")),

  COMPUTED_ATTRIBUTE(
      error(
          "ComputedAttribute",
          "\"{name}\" cannot be set",
          "EC2 computes its value. Remove it.",
          """
          EC2 computes this attribute, so it cannot be set. Remove it.

              stack.yml:4:42: error: "id" cannot be set [ComputedAttribute]
          """)),

  COUNT_AND_FOR_EACH(
      error(
          "ExclusiveAttributes",
          "count and for_each exclude each other",
          "Set only one of them.",
          """
          Only one of these attributes may be set. Keep one of them.
          """)),

  SETTING_DEPENDS_ON_RESOURCE(
      error(
          "InvalidReference",
          "the settings of a provider cannot depend on a resource",
          "Use variables, functions, and local values that do not depend on a resource.",
          """
          A reference is not allowed at this place, or is not a reference: `each` and `count`
          outside a block that repeats, `self` outside a postcondition, a bare word, a
          resource in the settings of a provider, or any reference in the default of a variable.
          Put quotes around a word that is meant as a string.
          """)),

  TIMEOUT_DEPENDS_ON_RESOURCE(
      SETTING_DEPENDS_ON_RESOURCE.variant(
          "a timeout cannot depend on {reference}", "Use variables, local values and functions.")),

  DEFAULT_WITH_REFERENCE(
      SETTING_DEPENDS_ON_RESOURCE.variant(
          "the default of a variable cannot contain a reference",
          "Use a local value to compute a value from other values.")),

  VALUE_WITH_REFERENCE(
      SETTING_DEPENDS_ON_RESOURCE.variant(
          "a value in a file of variables cannot contain a reference",
          "Write a constant value, and compute other values in locals of the document.")),

  VALUE_FAILS(
      SETTING_DEPENDS_ON_RESOURCE.variant(
          "the expression of a variable's value fails",
          "Write a constant value. The message omits details, because the value may be secret.")),

  FOREIGN_CONDITION(
      SETTING_DEPENDS_ON_RESOURCE.variant(
          "the condition does not refer to var.{variable}",
          "A validation checks the value of its own variable. Move rules about other "
              + "variables to those variables.")),

  NO_TRIGGER(
      SETTING_DEPENDS_ON_RESOURCE.variant(
          "\"{text}\" is not a resource or a part of a resource",
          "Write it as aws_vpc.main, aws_vpc.main.cidr_block or "
              + "aws_subnet.web[each.key].id, without ${}.")),

  EACH_WITHOUT_FOR_EACH(
      SETTING_DEPENDS_ON_RESOURCE.variant("each is only available in a block with for_each", "")),

  COUNT_WITHOUT_COUNT(
      SETTING_DEPENDS_ON_RESOURCE.variant(
          "count.index is only available in a block with count", "")),

  MISPLACED_SELF(
      SETTING_DEPENDS_ON_RESOURCE.variant("self is only available in a postcondition", "")),

  WORKING_DIRECTORY(
      SETTING_DEPENDS_ON_RESOURCE.variant(
          "path.cwd has no value: {cause}", "The document is not in a folder.")),

  INVALID_DURATION(
      error(
          "InvalidDuration",
          "\"{name}\" must be a duration",
          "Write it as 30s, 10m or 1h30m. It must be greater than zero.",
          """
          Write a timeout as `30s`, `10m` or `1h30m`. It must be greater than zero.

              stack.yml:5:45: error: "create" must be a duration [InvalidDuration]
          """)),

  IMPORT_WITHOUT_RESOURCE(
      error(
          "InvalidImport",
          "the document has no resource {address}",
          "Add the resource with its desired attributes. hextet compares the existing "
              + "object with them.",
          """
          An `import` block cannot be carried out: the object does not exist or is already
          managed, the document does not have the resource, or the ID has the wrong form. The
          message states the cause; `docs/document.md` lists the forms of the IDs.
          """)),

  DUPLICATE_IMPORT(
      IMPORT_WITHOUT_RESOURCE.variant(
          "two import blocks have the target {to}",
          "The first one is at {first}. Keep one of them.")),

  MOVED_BUT_DECLARED(
      error(
          "InvalidMove",
          "{from} is moved and still in the document",
          "If it was moved, remove the resource from the document. If it is another "
              + "resource, rename it or remove this block.",
          """
          A `moved` block cannot be carried out: the types differ, the source is still in the
          document or is moved by another block, the blocks form a cycle, or two recorded
          resources would get the same address. The message states the cause. A `moved` block may
          stay in the document after the move; it then has no effect.

              stack.yml:6:13: error: aws_vpc.here is moved and still in the document [InvalidMove]
          """)),

  MOVE_BETWEEN_TYPES(
      MOVED_BUT_DECLARED.variant(
          "a resource of type {from} cannot move to type {to}",
          "Use the same type in from and to.")),

  MOVE_TO_ITSELF(
      MOVED_BUT_DECLARED.variant("{from} is moved to its own address", "Remove this block.")),

  DUPLICATE_MOVE(
      MOVED_BUT_DECLARED.variant(
          "two moved blocks name {address}", "The first one, at {where}, moves {from} to {to}.")),

  MOVE_CYCLE(
      MOVED_BUT_DECLARED.variant(
          "moved blocks form a cycle: {path}",
          "To exchange two resources, exchange their attributes instead.")),

  REMOVED_BUT_DECLARED(
      error(
          "InvalidRemoval",
          "{from} is removed and still in the document",
          "Remove the resource from the document, or remove this block.",
          """
          A `removed` block names a resource block that is no longer in the document, with all its
          instances. The message states the conflict.

              stack.yml:5:13: error: aws_vpc.here is removed and still in the document [InvalidRemoval]
          """)),

  DUPLICATE_REMOVAL(
      REMOVED_BUT_DECLARED.variant(
          "{from} is removed twice", "The first block is at {where}. Keep one of them.")),

  REMOVAL_OF_INSTANCE(
      REMOVED_BUT_DECLARED.variant(
          "a removed block applies to all instances of a resource",
          "Write {block}. To remove one instance, remove its key from for_each.")),

  INVALID_TYPE(
      error(
          "InvalidType",
          "\"{word}\" is not a type",
          "The types are string, number, bool, any, list(…), set(…), map(…), tuple([…, "
              + "…]) and object({ name = …, … }). An attribute of an object may be "
              + "optional(…) or, with a default, optional(…, …).",
          """
          The type of a variable is `string`, `number`, `bool`, `any`, `list(…)`, `set(…)`,
          `map(…)`, `tuple([…, …])` or `object({ name = …, … })`. An attribute of an object may be
          `optional(…)` or, with a default, `optional(…, …)`.

              stack.yml:2:14: error: "strin" is not a type [InvalidType]
          """)),

  DEEP_TYPE(
      INVALID_TYPE.variant(
          "the type is nested more than {limit} levels deep",
          "Simplify the type, or use any for its inner part.")),

  DUPLICATE_TYPE_ATTRIBUTE(
      INVALID_TYPE.variant("the type has two attributes \"{name}\"", "Keep one of them.")),

  TYPE_DEFAULT_WITH_REFERENCE(
      INVALID_TYPE.variant(
          "the default of an attribute cannot contain a reference", "Write a constant value.")),

  WRONG_TYPE_DEFAULT(
      INVALID_TYPE.variant("{mismatch}", "The default must have the type of its attribute.")),

  TYPE_EXPECTS_CHARACTER(
      INVALID_TYPE.variant(
          "expected \"{character}\"",
          "A type is written as in object({ name = string, port = optional(number, 80) }).")),

  TYPE_EXPECTED(
      INVALID_TYPE.variant(
          "expected a type",
          "The types are string, number, bool, any, list(…), set(…), map(…), tuple([…, "
              + "…]) and object({ name = …, … }).")),

  TYPE_QUOTE_OPEN(
      INVALID_TYPE.variant("the closing quote is missing", "Add a double quote after the name.")),

  TYPE_ENDED(INVALID_TYPE.variant("unexpected text after the type", "Remove it.")),

  TYPE_IN_TEMPLATE(
      INVALID_TYPE.variant("a type must not be in ${ }", "Write {bare}, without ${ }.")),

  UNCHECKED_VARIABLE(
      warning(
          "UncheckedVariable",
          "the condition depends on values that are unknown before apply",
          "It is not checked. Use only variables and values that are computed from them.",
          """
          The condition of a `validation` depends on values that are unknown until a resource
          exists, so it is not checked. Use only variables and values that are computed from them.

              stack.yml:5:48: warning: the condition depends on values that are unknown before apply [UncheckedVariable]
          """)),

  INVALID_VARIABLE(
      error(
          "InvalidVariable",
          "the value of var.{name} is not valid",
          "{message}\n{source} {rule}",
          """
          The value of a variable violates a `validation` of its declaration. The message comes
          from the document. The lines below it give the place of the value and the place of the
          rule.

              vars.yml:1:9: error: the value of var.subnet is not valid [InvalidVariable]
          """)),

  MISSING_VARIABLE(
      error(
          "MissingVariables",
          "no value for variable {name}",
          "Declared or used at:\n{places}\nGive a value with -v NAME=VALUE, in a file "
              + "with -l FILE, or in the environment as HEXTET_VAR_NAME.",
          """
          Variables have no value. The message lists all of them with the places that use them.
          Give values with `-v NAME=VALUE`, in a file with `-l FILE`, or in the environment as
          `HEXTET_VAR_NAME`. Applying a saved plan requires the sensitive values again, because a
          plan contains no secrets.

              stack.yml:2:3: error: no value for variables cidr, name, region [MissingVariables]
          """)),

  MISSING_VARIABLES(
      MISSING_VARIABLE.variant(
          "no value for variables {names}",
          "Declared or used at:\n{places}\nGive a value with -v NAME=VALUE, in a file "
              + "with -l FILE, or in the environment as HEXTET_VAR_NAME.")),

  MISSING_PLAN_VARIABLE(
      MISSING_VARIABLE.variant(
          "no value for {reference}",
          "The saved plan requires the value, because a plan contains no secrets. Give "
              + "it with -v NAME=VALUE, in a file with -l FILE, or in the environment as "
              + "HEXTET_VAR_NAME.")),

  UNUSED_VARIABLE(
      warning(
          "UnusedVariable",
          "no expression uses the variable \"{name}\"",
          "It is given by {source}. {suggestion}",
          """
          The document neither declares nor uses a variable that was given; its name is probably
          misspelt. This is a warning for values from the command line and from files in `.tfvars`.
          As in Terraform, it is an error on the command line of a document in `.tf` or `.tf.json`.
          With `--var-errs-unused` it is an error for all sources.
          """)),

  UNDECLARED_VALUE(
      UNUSED_VARIABLE.variant(
          "the document does not declare the variable \"{name}\"",
          "It is given by {source}. {suggestion}")),

  UNDECLARED_VALUES(
      UNUSED_VARIABLE.variant(
          "the document does not declare {count} other variables",
          "They are given by {source}: {names}.")),

  VARIABLE_TYPE(
      error(
          "VariableType",
          "{mismatch}",
          "The value is given by {source}. The type {type} is declared at {declared}.",
          """
          The value of a variable does not have its declared type. The place and the path lead to
          the wrong part; `[…]` stands for the key of a map, which may be a secret. Values are
          never quoted. The message states the source of the value, the type, and the place of the
          declaration.

              vars.yml:3:17: error: var.subnets[…].number must be a number; the string cannot be converted [VariableType]
          """)),

  PRECONDITION_FAILED(
      error(
          "PreconditionFailed",
          "Resource precondition failed",
          "{message}",
          """
          A `precondition` of a resource or of an output is false. The message comes from the
          document. For a resource, no change was made to it. For an output that is evaluated at
          the end of an apply, all steps were carried out and the recorded outputs are unchanged.

              stack.yml:9:20: error: Resource precondition failed [PreconditionFailed]
              The instance type t4g.small needs an arm64 image.
          """)),

  OUTPUT_PRECONDITION_FAILED(
      PRECONDITION_FAILED.variant("Module output value precondition failed", "{message}")),

  POSTCONDITION_FAILED(
      error(
          "PostconditionFailed",
          "Resource postcondition failed",
          "{message}",
          """
          A `postcondition` of a resource is false. The message comes from the document. The
          completed changes are recorded, and the resources that depend on this one are not
          started. Correct the cause and run the command again.
          """)),

  CHECK_FAILED(
      warning(
          "CheckFailed",
          "Check block assertion failed",
          "{message}",
          """
          An assertion of a `check` block is false. The message comes from the document.
          """));

  private final DiagnosticTemplate template;

  ResolveDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
