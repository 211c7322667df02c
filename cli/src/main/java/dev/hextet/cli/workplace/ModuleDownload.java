package dev.hextet.cli.workplace;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.module.ModuleInstaller;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.ShellWords;
import dev.hextet.core.resolve.Resolver;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resource.Provider;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Download of the modules that a document calls, and of those that they call. */
public record ModuleDownload(Provider provider, Host host) {

  /**
   * Downloads missing modules.
   *
   * @param update true to choose all versions and commits again
   * @param progress receives a line for each package
   * @throws DiagnosticException with the problems of all modules
   */
  public void run(Path file, boolean update, Consumer<String> progress) {
    RootDocument document = RootDocument.of(file);
    document.check();
    Diagnostics diagnostics = new Diagnostics();
    Optional<ModuleFiles> files = document.read(diagnostics);
    ModuleInstaller installer =
        new ModuleInstaller(document.folder(), command(file), update, host.environment(), progress);
    LocalModules modules = new LocalModules(document.folder(), installer);
    files.ifPresent(
        root ->
            new Resolver(provider)
                .visitModules(root, (request, unused) -> modules.find(request, diagnostics)));
    diagnostics.throwIfErrors();
  }

  /** Returns the command that downloads the modules of a document. */
  static String command(Path file) {
    return file.toString().isEmpty() ? "hextet get" : "hextet get " + ShellWords.quoted("" + file);
  }
}
