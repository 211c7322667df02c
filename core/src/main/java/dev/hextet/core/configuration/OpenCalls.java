package dev.hextet.core.configuration;

import dev.hextet.core.address.ModulePath;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The {@code module} blocks that are not expanded yet, and the way to expand them.
 *
 * @param calls the blocks, by path
 * @param expansion returns the configuration with the instances that values of {@code count} and
 *     {@code for_each} define, by the paths of the blocks
 */
public record OpenCalls(
    List<OpenCall> calls, Function<Map<ModulePath, Value>, Configuration> expansion) {
  /** No open blocks. */
  public static final OpenCalls NONE =
      new OpenCalls(
          List.of(),
          values -> {
            throw new IllegalStateException("no open module block");
          });

  public OpenCalls {
    calls = List.copyOf(calls);
    Objects.requireNonNull(expansion, "expansion");
  }
}
