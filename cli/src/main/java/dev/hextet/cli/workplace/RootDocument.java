package dev.hextet.cli.workplace;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.ShellWords;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.module.ModuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The document of a command: a file, or a folder whose files are one document.
 *
 * @param path path of the file or of the folder
 */
public record RootDocument(Path path) {
  /** Files that have an extension of documents and are none. */
  private static final List<String> OTHER_FILES =
      List.of(".state.json", ".sandbox.json", ".tfvars.json", "vars.yml", "vars.yaml");

  private static final int MOST_NAMES = 3;

  /** Returns the document at a path, as a command line writes it. */
  public static RootDocument of(Path path) {
    return new RootDocument(Files.isDirectory(path) ? path.normalize() : path);
  }

  boolean isFolder() {
    return Files.isDirectory(path);
  }

  /** Returns the folder of the root module. */
  Path folder() {
    return isFolder() ? path : path.resolveSibling("");
  }

  /** Returns the files of the document; none if it is missing. */
  public List<Path> files() {
    if (!isFolder()) {
      return Files.exists(path) ? List.of(path) : List.of();
    }
    ModuleFolder folder = ModuleFolder.of(path);
    return Stream.concat(folder.documents().stream(), folder.overrides().stream()).toList();
  }

  /** Determines whether the path names a file, or a folder with documents. */
  public boolean exists() {
    return !files().isEmpty();
  }

  /** Returns the name of the document for a report: its file, or its folder. */
  public String name() {
    List<Path> files = files();
    boolean single = files.size() == 1 && !FileNames.isTerraform(ModuleFolder.name(files.get(0)));
    String name = single ? files.get(0).toString() : path.toString();
    return name.isEmpty() ? "." : name;
  }

  /**
   * Checks that the path can be a document.
   *
   * @throws DiagnosticException if a folder has no documents, or if a file contains variables
   */
  public void check() {
    if (FileNames.isTerraformVariables(path.toString())) {
      throw CliDiagnostic.FILE_OF_VARIABLES
          .with(path, ShellWords.quoted(path.toString()))
          .exception();
    }
    if (isFolder() && !exists()) {
      throw (path.toString().isEmpty()
              ? CliDiagnostic.NO_DOCUMENT.with(remedy())
              : CliDiagnostic.FOLDER_WITHOUT_DOCUMENT.with(path, remedy()))
          .exception();
    }
  }

  private String remedy() {
    String example =
        ModuleFolder.files(path).stream()
            .filter(file -> isDocument(ModuleFolder.name(file)))
            .findFirst()
            .orElse(path.resolve("stack.yml"))
            .toString();
    return "Name the document: hextet plan " + ShellWords.quoted(example);
  }

  private static boolean isDocument(String name) {
    return FileNames.isDocument(name) && OTHER_FILES.stream().noneMatch(name::endsWith);
  }

  /**
   * Returns the documents of the root module.
   *
   * @param diagnostics receives syntax errors
   */
  Optional<ModuleFiles> read(Diagnostics diagnostics) {
    if (isFolder()) {
      return ModuleFolder.of(path).read(ModuleFiles.ROOT, diagnostics);
    }
    Optional<SourceText> text = InputFiles.read(path, false, diagnostics);
    Optional<Document> document = text.flatMap(found -> DocumentReader.read(found, diagnostics));
    return document.map(ModuleFiles::root);
  }

  /** Returns the files of variables that are read without an option, in ascending precedence. */
  public List<Path> variableFiles() {
    List<Path> files = isFolder() ? ModuleFolder.files(path) : List.of();
    return Stream.concat(
            Stream.of("terraform.tfvars", "terraform.tfvars.json")
                .map(path::resolve)
                .filter(files::contains),
            files.stream().filter(file -> isAutomatic(ModuleFolder.name(file))))
        .toList();
  }

  private static boolean isAutomatic(String name) {
    return name.endsWith(".auto.tfvars") || name.endsWith(".auto.tfvars.json");
  }

  /**
   * Returns the files of a folder that have a canonical layout: documents and files of variables.
   *
   * @param recursive true to include those of subfolders, except hidden ones
   */
  public List<Path> formattable(boolean recursive) {
    List<Path> found = new ArrayList<>(files());
    ModuleFolder.files(path).stream()
        .filter(file -> ModuleFolder.name(file).endsWith(".tfvars"))
        .forEach(found::add);
    if (recursive) {
      ModuleFolder.subfolders(path)
          .forEach(folder -> found.addAll(new RootDocument(folder).formattable(true)));
    }
    return found;
  }

  /** Returns warnings about files in the folder that are not read. */
  List<Diagnostic> unread() {
    List<Diagnostic> found = new ArrayList<>();
    List<Path> siblings = siblings();
    String whole = ShellWords.quoted(new RootDocument(folder()).name());
    if (!siblings.isEmpty()) {
      found.add(CliDiagnostic.SIBLING_FILES.with(path, names(siblings), whole).anywhere());
    }
    if (isOfFolderWithState()) {
      Path state = FileNames.stateOf(folder());
      found.add(CliDiagnostic.STATE_OF_FOLDER.with(path, state, whole).anywhere());
    }
    Path yaml = path.resolve(FileNames.YAML_DOCUMENT);
    if (isFolder() && Files.isRegularFile(yaml) && !files().contains(yaml)) {
      found.add(CliDiagnostic.UNREAD_DOCUMENT.with(yaml, ShellWords.quoted("" + yaml)).anywhere());
    }
    Path foreign = folder().resolve("terraform.tfstate");
    if (Files.isRegularFile(foreign) && Files.notExists(FileNames.stateOf(path))) {
      found.add(CliDiagnostic.FOREIGN_STATE.with(foreign).anywhere());
    }
    return found;
  }

  /** Determines whether the file has no state of its own, and is in a folder that has one. */
  private boolean isOfFolderWithState() {
    return !isFolder()
        && FileNames.isTerraform(ModuleFolder.name(path))
        && Files.exists(FileNames.stateOf(folder()))
        && Files.notExists(FileNames.stateOf(path));
  }

  /** Returns the other files of the module that a file in one of Terraform's notations is in. */
  private List<Path> siblings() {
    if (isFolder() || !FileNames.isTerraform(ModuleFolder.name(path))) {
      return List.of();
    }
    RootDocument whole = new RootDocument(folder());
    return Stream.concat(whole.files().stream(), whole.variableFiles().stream())
        .filter(file -> !file.equals(path))
        .toList();
  }

  private static String names(List<Path> files) {
    List<String> names = files.stream().limit(MOST_NAMES).map(ModuleFolder::name).toList();
    int more = files.size() - names.size();
    return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }
}
