package dev.hextet.cli.diag;

import static dev.hextet.core.diag.DiagnosticTemplate.error;
import static dev.hextet.core.diag.DiagnosticTemplate.warning;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;

/** Diagnostics of commands: their files, options, input and output. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum CliDiagnostic implements DiagnosticType {
  NO_APPROVAL(
      error(
          "NoApproval",
          "the approval cannot be requested: {why}",
          "Give --auto-approve (-n), or save a plan with \"hextet plan --out FILE\" "
              + "and apply it with \"hextet apply FILE\".",
          """
          The command requires an approval, and cannot request it: questions are disabled, or the
          input is not a terminal. Give `--auto-approve`, or apply a saved plan.
          """)),

  PERMISSIONS_MISSING(
      error(
          "PermissionsMissing",
          "{count} of {total} calls of the plan are not permitted",
          "{table}\nTo print a policy with all permissions of the plan: hextet plan --iam-policy",
          """
          EC2's dry runs show that the credentials lack permissions for some calls of the plan. The
          message lists each call with the missing permission, as far as EC2 names it. Add the
          permissions to the policy of the user or role; `plan --iam-policy` prints all of them.
          """)),

  DRY_RUN_UNSAFE(
      error(
          "DryRunUnsafe",
          "--dry-run-permissions is not available for {endpoint}",
          "Some endpoints carry out a call although it is a dry run. hextet requests dry runs "
              + "only from AWS and from its own sandbox.",
          """
          `--dry-run-permissions` requests dry runs from EC2. Some endpoints that stand in for EC2
          ignore the parameter `DryRun` and create the object. So hextet sends dry runs only to AWS
          and to its own sandbox. `plan --iam-policy` works with every endpoint.
          """)),

  DRY_RUN_EXECUTED(
      error(
          "DryRunExecuted",
          "{action} for {address} was carried out in spite of the dry run",
          "The endpoint created or changed {id}, which no state records. Delete it. No further "
              + "calls were sent.",
          """
          The endpoint answered a dry run as if it were a call, so it has probably created the
          object that the message names. hextet sent no further calls. Delete the object.
          """)),

  SANDBOX_NOT_STARTED(
      error(
          "SandboxNotStarted",
          "the sandbox cannot start",
          "{problem}",
          """
          The sandbox cannot start, usually because its file cannot be read. To start with an
          empty sandbox, remove the file.
          """)),

  SANDBOX_FILE_UNREADABLE(
      SANDBOX_NOT_STARTED.variant(
          "the sandbox cannot start",
          "{file}: {problem}.\nTo start with an empty sandbox, remove the file.")),

  OUT_OF_MEMORY(
      error(
          "OutOfMemory",
          "the run requires more memory than is available",
          "Use less data, or raise the limit, as with JAVA_TOOL_OPTIONS=-Xmx4g.",
          """
          The run requires more memory than is available. Use less data, or raise the limit:
          `JAVA_TOOL_OPTIONS=-Xmx4g hextet plan`.
          """)),

  LONG_LINE(
      DocumentDiagnostic.TOO_LARGE.variant(
          "a line of the input exceeds 10 MiB",
          "An expression is much shorter; this is probably another file.")),

  INPUT_UNREADABLE(
      error(
          "InputUnreadable",
          "the input cannot be read",
          "{problem}",
          """
          The standard input, named as `-`, cannot be read.
          """)),

  FOLDER_WITHOUT_DOCUMENT(
      error(
          "NoDocument",
          "the folder {folder} has no document",
          "{remedy}",
          """
          A folder is a document if it contains `*.tf`, `*.tf.json` or `hextet.yml`. Another file
          is named: `hextet plan stack.yml`.
          """)),

  NO_DOCUMENT(FOLDER_WITHOUT_DOCUMENT.variant("the folder has no document", "{remedy}")),

  FILE_OF_VARIABLES(
      FOLDER_WITHOUT_DOCUMENT.variant(
          "{file} contains values of variables", "Give it with an option: hextet plan -l {name}")),

  SEVERAL_DOCUMENTS(
      error(
          "SeveralDocuments",
          "an ops file cannot change a document of several files",
          "Name one file in YAML or JSON, or write an override file: override.tf.",
          """
          `-o` changes one text. A folder with several files has override files instead: the blocks
          of `override.tf` and `*_override.tf` change those of the other files.
          """)),

  SIBLING_FILES(
      warning(
          "SiblingFiles",
          "only {file} is read",
          "The folder also contains {names}. To read all files, run: hextet plan {folder}",
          """
          A command names one file of a folder in which Terraform reads all files. Name the folder
          to read them all.
          """)),

  UNREAD_DOCUMENT(
      SIBLING_FILES.variant(
          "{file} is not read",
          "The folder has documents in Terraform's notations. To read only it, run: hextet plan {name}")),

  STATE_OF_FOLDER(
      SIBLING_FILES.variant(
          "the state of the folder is not used for {file}",
          "The resources in {state} belong to the folder. To use that state, run: hextet plan"
              + " {folder}")),

  FOREIGN_STATE(
      warning(
          "ForeignState",
          "hextet does not read {file}",
          "It is a state of Terraform. To take over its resources, write an import block for each:"
              + " import { to = aws_vpc.main, id = \"vpc-1\" }",
          """
          The folder contains a state of Terraform and none of hextet, so hextet plans to create
          all resources. To take over the existing ones, write an `import` block for each, with its
          address and its id. `terraform show` prints both.
          """)),

  BAD_FAULT(
      error(
          "BadFault",
          "{problem}",
          "docs/sandbox.md describes the file format.",
          """
          A file of faults for the sandbox has an unknown key or value.
          [sandbox.md](sandbox.md#faults) describes the file format.

              faults.yml:2:36: error: "kut" is not a fault; the faults are error, garbage, throttle, lost, cut, delay, hide, unsettled [BadFault]
          """)),

  FILE_UNWRITABLE(
      error(
          "FileUnwritable",
          "{file} cannot be written",
          "{reason}",
          """
          `fmt` cannot write a file: it does not exist, or its folder is not writable. The file is
          unchanged.
          """)),

  FILE_UNREADABLE(
      error(
          "FileUnreadable",
          "{file} cannot be read: {reason}",
          "",
          """
          A named file cannot be read; the message states the cause.
          """)),

  NO_OUTPUT(
      error(
          "NoOutput",
          "there is no output \"{name}\"",
          "{suggestion}",
          """
          The state has no output with this name. Outputs are recorded when an apply completes.
          """)),

  SENSITIVE_OUTPUT(
      error(
          "SensitiveOutput",
          "the output \"{name}\" is sensitive",
          "Its value is not recorded, so that no secret is written to disk.",
          """
          The value of a sensitive output is not recorded, so that no secret is written to disk,
          and cannot be shown later.
          """)),

  NOT_RAW(
      error(
          "NotRaw",
          "the output \"{name}\" is a {type} and has no raw form",
          "Use --json.",
          """
          A list or a map has no raw form. Use `hextet output --json`.
          """)),

  MISSING_PLAN_INPUT(
      ResolveDiagnostic.MISSING_VARIABLE.variant(
          "no value for {missing}",
          "A saved plan contains no secrets. Give the same values as to plan, with -v, "
              + "with -l or in the environment.")),

  DIFFERENT_VARIABLES(
      error(
          "DifferentVariables",
          "the plan was made with another value of {different}",
          "Give the same values as to plan, or make a new plan.",
          """
          A sensitive variable has another value than when the plan was made. Give the same value
          as to `plan`, or make a new plan.
          """)),

  PREVENT_DESTROY(
      error(
          "PreventDestroy",
          "the resource must not be destroyed",
          "It has lifecycle.prevent_destroy, and the plan destroys it. Remove "
              + "prevent_destroy and apply first, or change the document so that the "
              + "resource remains.",
          """
          The plan destroys or replaces a resource with `lifecycle.prevent_destroy`. The flag is
          recorded, so it stays in effect when the resource is removed from the document. Apply
          once without `prevent_destroy`, or change the document so that the resource remains.
          """)),

  PORT_TAKEN(
      error(
          "PortTaken",
          "port {port} is in use",
          "Give another port with --port, or --port 0 for a free one.",
          """
          The sandbox cannot listen on this port. Give another port with `--port`, or `--port 0`
          for a free one.
          """)),

  PLAN_UNWRITABLE(
      error(
          "PlanUnwritable",
          "the plan cannot be saved",
          "{file}: {reason}.",
          """
          The plan cannot be saved in this file; the message states the cause.
          """)),

  REPORT_UNWRITABLE(
      FILE_UNWRITABLE.variant("the report of the checks cannot be written", "{file}: {reason}.")),

  UNKNOWN_RECORDED_TYPE(
      ResolveDiagnostic.UNKNOWN_TYPE.variant(
          "this version does not support {what}",
          "A newer version of hextet recorded it. Use that version or a newer one."));

  private final DiagnosticTemplate template;

  CliDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
