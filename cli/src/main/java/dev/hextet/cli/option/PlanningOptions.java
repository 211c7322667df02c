package dev.hextet.cli.option;

import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.plan.PlanMode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of planning. */
public final class PlanningOptions {
  @Option(names = "--destroy", description = "Plan to destroy all recorded resources.")
  private boolean destroy;

  @Option(
      names = "--refresh-only",
      description = "Update the state to the live resources, and change nothing in EC2.")
  private boolean refreshOnly;

  @Option(
      names = "--replace",
      paramLabel = "ADDRESS",
      description = "Replace a resource or the instances of a block. Repeatable.")
  private List<String> replace = new ArrayList<>();

  @Option(
      names = "--update-lookups",
      description = "Update pinned results of data sources, such as aws_ami.")
  private boolean updateLookups;

  @Mixin private RefreshOptions refreshing = new RefreshOptions();

  /** Checks that the options agree with each other. */
  public PlanOptions options() {
    if (destroy && refreshOnly) {
      throw refreshing.usageError("--destroy and --refresh-only exclude each other");
    } else if (refreshOnly && !refreshing.refreshes()) {
      throw refreshing.usageError("--refresh-only and --refresh=false exclude each other");
    } else if ((destroy || refreshOnly) && !replace.isEmpty()) {
      throw refreshing.usageError("--replace cannot be used with --destroy or --refresh-only");
    } else if ((destroy || refreshOnly) && updateLookups) {
      throw refreshing.usageError(
          "--update-lookups cannot be used with --destroy or --refresh-only");
    }
    PlanMode mode =
        destroy ? PlanMode.DESTROY : refreshOnly ? PlanMode.REFRESH_ONLY : PlanMode.NORMAL;
    PlanOptions options = refreshing.options(mode, replace);
    return options.withUpdateLookups(updateLookups);
  }

  /** Checks that a saved plan, in which all is decided, is not to be made otherwise. */
  public void checkNone() {
    if (destroy || refreshOnly || !replace.isEmpty() || updateLookups || refreshing.isGiven()) {
      throw refreshing.usageError(
          "a saved plan is carried out as it is: give no --destroy, --refresh-only, --refresh,"
              + " --replace, --update-lookups or --target");
    }
  }
}
