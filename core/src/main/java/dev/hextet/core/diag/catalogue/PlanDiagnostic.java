package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.error;
import static dev.hextet.core.diag.DiagnosticTemplate.warning;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of planning, of saved plans and of the comparison with the current state. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum PlanDiagnostic implements DiagnosticType {
  ANOTHER_STACK(
      warning(
          "AnotherStack",
          "the state does not exist, and another state has resources at the same addresses",
          "The state {stack} has created:{list}\nIf the state was lost or the document "
              + "was renamed, this plan creates all of them again. Restore the state, or "
              + "give it with --state. If this is another stack, ignore this warning.",
          """
          The state of the document does not exist, and the account has resources that another
          state created at addresses of this document. If the state was lost or the document was
          renamed, the plan creates all of them again. Restore the state, or give it with
          `--state`.
          """)),

  RUN_UNDER_WAY(
      warning(
          "RunUnderWay",
          "another run is using this state",
          "{writer}The plan is based on the state before that run. Plan again when the "
              + "run has finished.",
          """
          Another run holds the lock of this state. The plan is based on the state before that
          run. Plan again when the run has finished.
          """)),

  PLAN_WITHOUT_PLACE(
      error(
          "PlanOfAnotherPlace",
          "Saved plan was made at another place",
          "The plan does not record its place, and provider.{provider} leads to "
              + "{here}. Make a new plan.",
          """
          A saved plan was made at another place than the one this command uses: at a sandbox or
          another endpoint, in another region, or in another account. Nothing was changed. Apply
          the plan with the same options and credentials, or make a new plan.
          """)),

  PLAN_OF_ANOTHER_PLACE(
      PLAN_WITHOUT_PLACE.variant(
          "Saved plan was made at another place",
          "It was made at {made}. Here, provider.{provider} leads to {here}. Apply it "
              + "with the same options and credentials, or make a new plan.")),

  PLAN_OF_ANOTHER_REGION(
      PLAN_WITHOUT_PLACE.variant(
          "Saved plan was made at another place",
          "{address} is planned in {region}. Here, provider.{provider} leads to "
              + "{here}. Apply it with the same region, or make a new plan.")),

  PLAN_OF_ANOTHER_STATE(
      error(
          "PlanOfAnotherState",
          "Saved plan does not match the given state",
          "The plan was made from a state of lineage {lineage}; this state has lineage "
              + "{other}. Give the original state with --state, or make a new plan.",
          """
          The saved plan was made from the state of another stack. Give that state with `--state`,
          or make a new plan.
          """)),

  STALE_PLAN(
      error(
          "StalePlan",
          "Saved plan is stale",
          "It was made from serial {made} of the state, and the state is now at serial "
              + "{current}. Make a new plan.",
          """
          The state has changed since the plan was made from it, or a run on it was interrupted.
          Make a new plan.
          """)),

  INTERRUPTED_SINCE_PLAN(
      STALE_PLAN.variant(
          "Saved plan is stale",
          "It was made from serial {made} of the state. The state is now at serial "
              + "{current}, and a run on it was interrupted. Make a new plan.")),

  LIVE_CHANGED(
      error(
          "LiveChanged",
          "Saved plan is stale: resources have changed since it was made",
          "{changes}\nMake the plan again: hextet plan --out FILE.",
          """
          An object that the saved plan reads or changes has changed since the plan was made; the
          message lists the differences. Make a new plan.
          """)),

  PLAN_NOT_JSON(
      error(
          "PlanNotJson",
          "the saved plan is not JSON",
          "{problem}.\nMake the plan again: hextet plan --out FILE.",
          """
          The saved plan is not JSON. Make a new plan.
          """)),

  PLAN_NOT_OBJECT(
      PLAN_NOT_JSON.variant(
          "the saved plan is not a JSON object", "Make the plan again: hextet plan --out FILE.")),

  PLAN_VERSION(
      error(
          "PlanFormat",
          "the plan was made by another version of hextet",
          "Its format is {format}; this version reads {supported}.\nMake the plan "
              + "again: hextet plan --out FILE.",
          """
          The file is a plan of Terraform or of another version of hextet. Make a new plan.
          """)),

  PLAN_FORMAT(
      PLAN_VERSION.variant(
          "this is not a plan of hextet", "Write a saved plan with hextet plan --out FILE.")),

  PLAN_OF_TERRAFORM(
      PLAN_VERSION.variant(
          "this is not a plan of hextet",
          "Terraform wrote it: it has no key \"hextet\". Apply it with Terraform.")),

  PLAN_DAMAGED(
      error(
          "PlanDamaged",
          "the saved plan was modified or is damaged",
          "{why}\nMake the plan again: hextet plan --out FILE.",
          """
          The saved plan was modified or is damaged, or this version would make other calls for
          it. Make a new plan.
          """)),

  PLAN_WITHOUT_STATE(
      PLAN_DAMAGED.variant(
          "the saved plan was modified or is damaged",
          "It does not follow from the state: {why}.\nMake a new plan.")),

  OTHER_CALLS(
      PLAN_DAMAGED.variant(
          "the calls of a step differ from the plan",
          "With the sensitive values restored, step \"{id}\" makes other calls than "
              + "the plan records. Make a new plan.")),

  PLAN_WITHOUT_INPUT(
      PLAN_DAMAGED.variant(
          "the saved plan was modified or is damaged",
          "{reference} is not one of its inputs.\nMake a new plan.")),

  SENSITIVE_LITERAL(
      error(
          "SensitiveLiteral",
          "a sensitive value without a variable cannot be saved in a plan",
          "A saved plan records the origin of a secret and never its value. Give the "
              + "value with a variable, or apply without saving the plan.",
          """
          A saved plan records the origin of a secret and never its value. This value, or a part
          of it, is written inside `sensitive(…)`, or comes from a local value or a variable that
          is not sensitive, so apply could not obtain it again. Give it with a variable that is
          `sensitive: true`, move the parts that are not secret out of `sensitive(…)`, or apply
          without saving the plan.
          """)),

  OLD_RESOURCE_IN_USE(
      error(
          "TakenWhileInUse",
          "{taker} takes {taken} from {holder}, which cannot be destroyed first",
          "Only one resource at a time can have it. {holder} cannot be destroyed while "
              + "{user} uses it, and {user} requires {taker} first. If both are one resource "
              + "with a new address, write moved: [ { from: {from}, to: {to} } ]. Otherwise, "
              + "give the new resource another {attribute}.",
          """
          Only one resource can have this value or role at a time (a group's name in its VPC, the
          internet gateway of a VPC). The resource that has it is to be destroyed, but it is in
          use, and its users move to the new resource. No order of steps can satisfy this. Usually
          it is one resource with a new address: a `moved` block then records the new address, and
          nothing is changed.

          The same is reported if `create_before_destroy` creates the new resource while the old
          one still has the value: the name of a key pair, a fixed `private_ip`, an address in
          `ipv6_addresses`, the block of a subnet (including an overlapping block), or the route
          table of a subnet. `create_before_destroy` spreads to the dependencies of a resource, so
          the message names the resource that has it. Give the new resource another value, or
          remove `create_before_destroy`.
          """)),

  REPLACED_RESOURCE_IN_USE(
      OLD_RESOURCE_IN_USE.variant(
          "the new {taker} takes {taken} from the old one, which cannot be destroyed first",
          "Only one resource at a time can have it. The old one cannot be destroyed "
              + "while {user} uses it, and {user} requires the new one first. Give the new "
              + "one another {attribute}.")),

  CREATE_BEFORE_DESTROY_CONFLICT(
      OLD_RESOURCE_IN_USE.variant(
          "{taker} takes {taken} from {holder}, which cannot be destroyed first",
          "Only one resource at a time can have it. {holder} is destroyed after "
              + "{taker} is created, because {reason}. Give the new resource another "
              + "{attribute}{alternative}.")),

  REPLACED_BEFORE_DESTROY(
      OLD_RESOURCE_IN_USE.variant(
          "the new {taker} takes {taken} from the old one, which cannot be destroyed first",
          "Only one resource at a time can have it. The old one is destroyed after the "
              + "new one is created, because {reason}. Give the new one another "
              + "{attribute}{alternative}.")),

  IMPORT_OF_ANOTHER_ID(
      ResolveDiagnostic.IMPORT_WITHOUT_RESOURCE.variant(
          "{address} already is {id}, not {other}",
          "Remove this block, or first release the other object with a removed block.")),

  IMPORT_OF_MANAGED_OBJECT(
      ResolveDiagnostic.IMPORT_WITHOUT_RESOURCE.variant(
          "{id} is already managed, as {address}",
          "To give it another address, use a moved block.")),

  INVALID_IMPORT_ID(
      ResolveDiagnostic.IMPORT_WITHOUT_RESOURCE.variant(
          "{id} is not the ID of an object of type {type}", "Write it as {form}.")),

  UNKNOWN_IMPORT_ID(
      ResolveDiagnostic.IMPORT_WITHOUT_RESOURCE.variant(
          "the ID of the imported object is unknown",
          "It must be known at plan time. Write it out, or use a variable.")),

  EMPTY_IMPORT_ID(
      ResolveDiagnostic.IMPORT_WITHOUT_RESOURCE.variant(
          "the ID of the imported object is empty", "Write its ID.")),

  IMPORT_WITHOUT_INSTANCE(
      ResolveDiagnostic.IMPORT_WITHOUT_RESOURCE.variant(
          "the document has no instance {address}",
          "Change its count or for_each so that it has this instance, or import to "
              + "another address.")),

  IMPORT_NOT_FOUND(
      ResolveDiagnostic.IMPORT_WITHOUT_RESOURCE.variant(
          "{address} cannot be imported: no object has this ID",
          "Check the ID, the region, and the account. To create a new object, remove "
              + "this block.")),

  ENDLESS_MOVE(
      ResolveDiagnostic.MOVED_BUT_DECLARED.variant(
          "moved blocks form a cycle: {address} moves endlessly", "Remove one of them.")),

  MOVE_COLLISION(
      ResolveDiagnostic.MOVED_BUT_DECLARED.variant(
          "{first} and {second} would both be recorded as {to}",
          "Move one of them to another address, or remove it from the state with a "
              + "removed block.")),

  NEWER_LOOKUP(
      warning(
          "LookupKept",
          "{name} is kept; newer: {fresh}",
          "The recorded result remains in use. plan --update-lookups selects the newer one.",
          """
          A data source with a pinned result, such as `aws_ami`, would now select another object
          or find none. The recorded result remains in use, so that no resource is replaced at an
          arbitrary time. `plan --update-lookups` selects a new result and shows the consequences.
          """)),

  VANISHED_LOOKUP(
      NEWER_LOOKUP.variant(
          "{name} is kept, and no longer exists",
          "The recorded result remains in use. plan --update-lookups selects another one.")),

  PROVIDER_MISSING(
      error(
          "ProviderMissing",
          "{address} was created with provider {provider}, which the document no longer has",
          "Without its settings, hextet can neither read nor destroy {id} in {region}. "
              + "Restore the configuration until the resource is destroyed. To keep the "
              + "resource, name another configuration for {region} as its provider.",
          """
          The state has a resource of a provider configuration that the document no longer has, so
          hextet can neither read nor destroy the resource. Restore the configuration, remove the
          resource from the document, apply, and then remove the configuration. To keep the
          resource, name another configuration for the same region and account as its `provider`.
          """)),

  RUN_WITHOUT_PROVIDER(
      PROVIDER_MISSING.variant(
          "an interrupted run used provider {key}, which the document no longer has",
          "Without its settings, hextet cannot determine what the run changed. Restore "
              + "the configuration.")),

  PROVIDER_MOVED(
      error(
          "ProviderMoved",
          "{address} is in {region}, and provider {provider} is now in {current}",
          "A resource cannot change its region. Set the region back to {region}; or "
              + "add a configuration for {region} with an alias, and name it as the "
              + "resource's provider. If you then name another provider, the resource is "
              + "replaced.",
          """
          The region of a provider configuration was changed, and its resources are in the old
          region. Set the region back; or add a configuration for the old region with an `alias`,
          and name it as the `provider` of these resources. To replace them in the new region,
          change their `provider` after that and apply.
          """)),

  NOT_FOUND_WITH_PROVIDER(
      error(
          "NotFoundWithProvider",
          "{address} does not exist for provider {provider}",
          "{id} was created with provider {original}. If {provider} is for another "
              + "account, it still exists. Restore {original} in the document, and name it "
              + "as the resource's provider.",
          """
          The document no longer has the configuration that created the resource, and the resource
          does not exist for its current configuration. It may be in another account, so hextet
          does not treat it as deleted. Restore the old configuration, and name it as the
          `provider` of the resource.
          """)),

  UNKNOWN_REPETITION(
      error(
          "UnknownRepetition",
          "{argument} is unknown before apply",
          "A plan requires {what}. Use only values that are known at plan time.",
          """
          A plan lists all instances, so `count` and the keys of `for_each` must be known before
          apply. The message names the resources that they depend on. Use keys that are written in
          the document or come from variables, and let only the values depend on other resources;
          or apply the dependencies first with `--target`.

              stack.yml:9:17: error: for_each is unknown before apply [UnknownRepetition]
          """)),

  UNKNOWN_COUNT(
      UNKNOWN_REPETITION.variant(
          "count is unknown before apply",
          "It depends on {causes}. Use only values that are known at plan time, or "
              + "apply first with --target={first}.")),

  UNKNOWN_KEYS(
      UNKNOWN_REPETITION.variant(
          "for_each is unknown before apply",
          "It depends on {causes}. Use keys that are known at plan time, with unknown "
              + "parts in the values only, or apply first with --target={first}.")),

  NEGATIVE_COUNT(
      error(
          "InvalidCount",
          "count must be a whole number, 0 or more",
          "Found {number}.",
          """
          `count` must be a whole number from 0 to 100,000. Write a number, or an expression that
          returns one, such as `${length(var.zones)}`.

              stack.yml:4:14: error: count must be a whole number, 0 or more [InvalidCount]
          """)),

  EXCESSIVE_COUNT(NEGATIVE_COUNT.variant("count is greater than {limit}", "Split the document.")),

  COUNT_NOT_A_NUMBER(NEGATIVE_COUNT.variant("count must be a number", "Found {type}.")),

  INVALID_FOR_EACH(
      error(
          "InvalidForEach",
          "for_each must be a map, or a set of strings",
          "Found {type}.",
          """
          `for_each` must be a map, whose keys name the instances, or a set of strings. The items
          of a list have numbers instead of names, so removing an item in the middle would rename
          all items after it. Write `${toset(…)}` around a list of distinct strings, or build a
          map from it with `{for x in list : x.name => x}`.

              stack.yml:4:17: error: for_each must be a map, or a set of strings [InvalidForEach]
          """)),

  LIST_FOR_EACH(
      INVALID_FOR_EACH.variant(
          "for_each must be a map, or a set of strings",
          "Found {type}. Write ${toset(…)} to convert it to a set.")),

  KEY_NOT_A_STRING(
      INVALID_FOR_EACH.variant("the keys of for_each must be strings", "Found {type}.")),

  DUPLICATE_KEY_OF_FOR_EACH(
      INVALID_FOR_EACH.variant("for_each has the key \"{name}\" twice", "Remove one of them.")),

  SENSITIVE_REPETITION(
      error(
          "SensitiveRepetition",
          "{argument} is sensitive",
          "It determines {what}, and addresses are shown. If the value is not a "
              + "secret, write nonsensitive(…) around it, or around the keys.",
          """
          The number of instances, or their keys, would disclose a sensitive value, because
          addresses are shown everywhere. If it is not a secret, write `nonsensitive(…)` around
          it. For a map whose values are secret, use `nonsensitive(keys(…))` and look up the
          values.
          """)),

  UNKNOWN_TARGET(
      error(
          "UnknownTarget",
          "there is no resource {target} for --target",
          "{suggestion}",
          """
          The resource given with `--target` or `--replace` is neither in the document nor in the
          state.
          """)),

  UNKNOWN_REPLACEMENT(
      UNKNOWN_TARGET.variant("there is no resource {target} for --replace", "{suggestion}")),

  TARGETED(
      warning(
          "Targeted",
          "the plan is limited to {address}",
          "All other changes in the document are ignored. Plan without --target before "
              + "you rely on the result.",
          """
          The plan is limited by `--target`, and all other changes in the document are ignored.
          Plan without it before you rely on the result.
          """)),

  CHECKS_SKIPPED(
      warning(
          "ChecksSkipped",
          "the plan lacks some checks: {action} was rejected",
          "{code}: {words}\nNot checked: {addresses}. EC2 checks them during apply. Permit "
              + "{action} for an earlier result.",
          """
          A plan checks new and changed resources against facts of the account, such as the
          properties of instance types. EC2 rejected a read of these facts, so the plan continues
          without the checks. EC2 makes them during apply. Permit the action that the message
          names; `plan --iam-policy` prints all permissions of a plan.
          """));

  private final DiagnosticTemplate template;

  PlanDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
