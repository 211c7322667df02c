package dev.hextet.cli.module;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.resolve.module.ModuleRequest;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folders of modules whose source is not a local folder. */
public interface ModulePackages {
  /** Folder of the copies, relative to the root module. */
  Path FOLDER = Path.of(".hextet", "modules");

  /**
   * Returns the folder of a module, relative to that of the root module.
   *
   * @param diagnostics receives one error at the place of the source if the module is missing
   */
  Optional<Path> find(ModuleRequest request, Diagnostics diagnostics);

  /** Determines whether a folder in a downloaded package refers to one outside of it. */
  static boolean isEscape(Path caller, Path called) {
    int depth = FOLDER.getNameCount() + 1;
    return caller.startsWith(FOLDER)
        && caller.getNameCount() >= depth
        && !called.startsWith(caller.subpath(0, depth));
  }
}
