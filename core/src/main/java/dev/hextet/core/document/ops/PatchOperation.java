package dev.hextet.core.document.ops;

import dev.hextet.core.document.DocumentNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an ops file.
 *
 * @param path path to the replaced or removed node; empty for the whole document
 * @param value the new node; null for a removal
 * @param complaint the ops file's own error message; may be empty
 */
record PatchOperation(List<OpsPathStep> path, @Nullable DocumentNode value, String complaint) {}
