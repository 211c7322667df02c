package dev.hextet.core.document.ops;

import dev.hextet.core.document.DocumentNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an ops file.
 *
 * @param path to what is replaced or removed; empty for the whole document
 * @param value what is put there; null if what is there is removed
 * @param complaint what the ops file says of it if it cannot be done; may be empty
 */
record PatchOperation(List<OpsPathStep> path, @Nullable DocumentNode value, String complaint) {}
