package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of the state, its lock and its journal. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum StateDiagnostic implements DiagnosticType {
  JOURNAL_DAMAGED(
      error(
          "JournalDamaged",
          "the journal of an interrupted run is damaged",
          "{why}, so the actions of the run are uncertain. Keep the file, and compare "
              + "the state with EC2.",
          """
          The journal of an interrupted run is empty, is not UTF-8, or has a damaged line before
          its last, so the actions of the run are uncertain. Keep the file, and compare the state
          with EC2.
          """)),

  JOURNAL_OF_ANOTHER_STATE(
      error(
          "JournalOfAnotherState",
          "the journal of an interrupted run belongs to another state",
          "{journal} was started on serial {serial} of lineage {lineage}; the state is "
              + "at serial {currentSerial} of lineage {currentLineage}. The journal has "
              + "changes that this state does not contain. Restore that state, for example "
              + "from a backup, and run the command again.",
          """
          The journal of an interrupted run was started on another state than the current one: the
          state was removed, or replaced by an older one. The journal has changes that this state
          does not contain. Restore the state that the message names, for example from a backup,
          and run the command again.
          """)),

  JOURNAL_WITHOUT_STATE(
      JOURNAL_OF_ANOTHER_STATE.variant(
          "the journal of an interrupted run belongs to another state",
          "{journal} was started on serial {serial} of lineage {lineage}; the state "
              + "does not exist. The journal has changes that no state contains. Restore "
              + "that state, for example from a backup, and run the command again.")),

  STATE_FORMAT(
      error(
          "StateFormat",
          "this is not a state of hextet",
          "A state starts with \"format\": \"{format}\". Give another file with --state.",
          """
          The file is not a state of hextet, or a newer version wrote it. Give another file with
          `--state`, or update hextet.
          """)),

  NEWER_STATE_FORMAT(
      STATE_FORMAT.variant(
          "the state was written by a newer version of hextet",
          "Its format is {format}; this version reads {supported}. Update hextet.")),

  STATE_DIGEST(
      error(
          "StateDigest",
          "the state was edited or is damaged",
          "Its digest does not match its contents. {backup}\nTo accept the change, run "
              + "again with --accept-edited-state.",
          """
          The state was edited, or is damaged. The message names the last backup. To accept the
          edit, give `--accept-edited-state`.
          """)),

  STATE_DAMAGED(
      error(
          "StateDamaged",
          "the state is damaged: {why}",
          "{backup}",
          """
          The state is not UTF-8, lacks a member, or has a value that hextet never writes. The
          message names the member and the newest backup: examine the backup, and copy it over the
          state if it is correct.
          """)),

  STATE_NOT_OBJECT(
      error(
          "StateNotJson",
          "the state is not a JSON object",
          "{backup}",
          """
          The state is not JSON. The message names the last backup: examine it, and copy it over
          the state if it is correct.
          """)),

  STATE_NOT_JSON(STATE_NOT_OBJECT.variant("the state is not JSON", "{problem}\n{backup}")),

  STATE_INVARIANT(
      error(
          "StateInvariant",
          "the new state is not valid and is not written",
          "{violations}\nThis is a bug in hextet: please report it. The state is "
              + "unchanged, and the journal of the run is kept.",
          """
          A bug in hextet would have written a state that violates one of its invariants. The
          state is unchanged, and the journal of the run is kept. Please report the bug with its
          message.
          """)),

  NOT_RECORDED(
      error(
          "NotRecorded",
          "the state has no resource {address}",
          "{suggestion} {command} lists all of them.",
          """
          The state has no such resource. `hextet state list` lists all of them. An address with a
          key needs quotes in a shell: `'aws_subnet.web["a"]'`.
          """)),

  DEPOSED_CANNOT_MOVE(
      error(
          "CannotMove",
          "a deposed object cannot be moved by itself",
          "It moves with the resource that replaced it.",
          """
          `state mv` cannot record a resource under that address: another resource is recorded
          there, the types differ, or several instances would become one.
          """)),

  MOVE_TO_ANOTHER_TYPE(
      DEPOSED_CANNOT_MOVE.variant(
          "{from} cannot move to {to}",
          "Their types differ. Use hextet state rm, and import the object under the "
              + "new type.")),

  INSTANCES_CANNOT_MERGE(
      DEPOSED_CANNOT_MOVE.variant(
          "several instances cannot move to the single address {to}",
          "Move them one by one, or to an address without a key.")),

  ADDRESS_RECORDED(
      DEPOSED_CANNOT_MOVE.variant(
          "the state already has a resource {taken}",
          "Choose another address, or remove that resource from the state first: "
              + "hextet state rm DOCUMENT {word}.")),

  STATE_LOCKED(
      error(
          "StateLocked",
          "Error acquiring the state lock",
          "{holder}Wait for that run to finish, or give --lock-timeout.",
          """
          Another run holds the lock of the state; the message names it and its start time. Wait
          for it to finish, or give `--lock-timeout`. The lock of a process that has ended is
          released automatically.
          """)),

  LOCK_IN_USE(
      STATE_LOCKED.variant(
          "a running process holds the lock",
          "{holder}Wait for it to finish, or stop it: this releases its lock, and its "
              + "journal keeps its changes.")),

  STATE_UNWRITABLE(
      error(
          "StateUnwritable",
          "the state cannot be written",
          "{file}: {why}.\nCorrect the cause and run the command again: no change is lost.",
          """
          The state, its journal or its lock cannot be read or written. Correct the cause in the
          message and run the command again: no change is lost.
          """)),

  STATE_UNREADABLE(
      STATE_UNWRITABLE.variant(
          "the state cannot be read",
          "{file}: {why}.\nCorrect the cause and run the command again: no change is lost.")),

  STATE_UNLOCKABLE(
      STATE_UNWRITABLE.variant(
          "the state cannot be locked",
          "{file}: {why}.\nCorrect the cause and run the command again: no change is lost.")),

  LOCK_UNREADABLE(
      STATE_UNWRITABLE.variant(
          "the lock cannot be read",
          "{file}: {why}.\nCorrect the cause and run the command again: no change is lost.")),

  LOCK_UNBREAKABLE(
      STATE_UNWRITABLE.variant(
          "the lock cannot be broken",
          "{file}: {why}.\nCorrect the cause and run the command again: no change is lost.")),

  JOURNAL_UNWRITABLE(
      STATE_UNWRITABLE.variant(
          "the journal cannot be written",
          "{file}: {why}.\nCorrect the cause and run the command again: no change is lost.")),

  JOURNAL_UNCLOSABLE(
      STATE_UNWRITABLE.variant(
          "the journal cannot be closed",
          "{file}: {why}.\nCorrect the cause and run the command again: no change is lost.")),

  CYCLIC_STATE_LINK(
      error(
          "StateLinkBroken",
          "the state is a broken symbolic link",
          "{file} leads back to itself. The recorded resources are unknown, so there "
              + "is no plan. Point the link to the state, or remove it if no state exists "
              + "yet.",
          """
          The state is a symbolic link to a missing file, or to itself. The recorded resources are
          unknown, so there is no plan. Point the link to the state, or remove it if no state
          exists yet.
          """)),

  DANGLING_STATE_LINK(
      CYCLIC_STATE_LINK.variant(
          "the state is a broken symbolic link",
          "{file} leads to {target}, which does not exist. The recorded resources are "
              + "unknown, so there is no plan. Point the link to the state, or remove it if "
              + "no state exists yet.")),

  NO_STATE(
      error(
          "NoState",
          "the state {state} does not exist",
          "No resources are recorded there. Apply the document first, name another "
              + "document, or give the state with --state.",
          """
          The state does not exist, so no resources are recorded. Apply the document first, name
          another document, or give the state with `--state`.
          """)),

  OPEN_JOURNAL(
      error(
          "OpenJournal",
          "a run on this state was interrupted",
          "Its actions are in {file} and are not settled yet. Run \"hextet apply\" "
              + "first, which reads EC2 and records them. To make no further changes, answer "
              + "its question with no.",
          """
          A run on this state was interrupted, and its actions are not settled yet. Run `hextet
          apply` first, which reads EC2 and records them. To make no further changes, answer its
          question with no.
          """)),

  NOT_LOCKED(
      error(
          "NotLocked",
          "the state is not locked",
          "There is no lock to release. For another state, name its document, or give "
              + "it with --state.",
          """
          The state is not locked, so there is no lock to release. For another state, name its
          document, or give it with `--state`.
          """)),

  OTHER_LOCK(
      error(
          "OtherLock",
          "the ID of the lock is not {id}",
          "{holder}It probably belongs to a later run.",
          """
          The lock has another ID than the given one: it belongs to another run. The message shows
          it.
          """)),

  OTHER_LINEAGE(
      error(
          "StateNotNewer",
          "the pushed state has another lineage",
          "Its lineage is {lineage}, and that of the current state is {current}. To "
              + "replace the current state anyway, give --force.",
          """
          `state push` accepts a state of the same lineage with a greater serial. To discard the
          later changes or to change the lineage, give `--force`; the replaced state remains as a
          backup.
          """)),

  NOT_NEWER(
      OTHER_LINEAGE.variant(
          "the pushed state is not newer",
          "Its serial is {serial}, and that of the current state is {current}. To "
              + "discard the later changes, give --force."));

  private final DiagnosticTemplate template;

  StateDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
