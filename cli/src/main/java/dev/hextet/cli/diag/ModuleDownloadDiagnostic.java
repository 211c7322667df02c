package dev.hextet.cli.diag;

import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;

/** Diagnostics of modules from repositories, registries and archives. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum ModuleDownloadDiagnostic implements DiagnosticType {
  NOT_DOWNLOADED(
      error(
          "ModuleNotDownloaded",
          "module \"{call}\" is not downloaded",
          "Its source is {source}. Download it: {command}",
          """
          The module comes from a repository, a registry or an archive, and no copy of it is in
          `.hextet/modules`. Only `hextet get` downloads modules. The message has the command.

              stack.yml:2:19: error: module "vpc" is not downloaded [ModuleNotDownloaded]
          """)),

  FAILED(
      error(
          "ModuleDownload",
          "module \"{call}\" cannot be downloaded",
          "{source}: {cause}",
          """
          `hextet get` cannot download a module. The message states the cause. Modules that were
          complete before are unchanged.
          """)),

  CHANGED(
      error(
          "ModuleChanged",
          "the copy of module \"{call}\" has changed",
          "The files in {folder} do not have the digest that hextet.lock.json records. Restore"
              + " them: {command}",
          """
          The files of a module do not have the digest that `hextet.lock.json` records, so they are
          not used. If a copy in `.hextet/modules` was edited, `hextet get` restores it. If the
          source itself serves other files under the same version, compare them, and accept them
          with `hextet get --update`.
          """)),

  SOURCE_CHANGED(
      CHANGED.variant(
          "the source of module \"{call}\" has other files than before",
          "hextet.lock.json records {recorded}, and the download has {found}. Compare the files,"
              + " and accept them: {command} --update")),

  LOCK_INVALID(
      error(
          "LockInvalid",
          "{file} is not a lock of modules",
          "Restore the file from version control, or delete it and run hextet get.",
          """
          `hextet.lock.json` is damaged, or a newer version of hextet wrote it. Restore it from
          version control. Without the file, `hextet get` chooses the modules again.
          """)),

  LOCK_UNREADABLE(LOCK_INVALID.variant("{file} cannot be read", "{reason}.")),

  VERSION_OF_PACKAGE(
      ModuleDiagnostic.NOT_FOUND.variant(
          "this module has no versions",
          "Only a module of a registry has them. Remove version. A tag of a repository is written"
              + " as ?ref=v1.2.0."));

  private final DiagnosticTemplate template;

  ModuleDownloadDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
