package dev.hextet.core.configuration;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Content of a block in the document.
 *
 * @param where the place of its name
 * @param attributes the expressions of its attributes and nested blocks, by name; each name is a
 *     settable attribute
 * @param refused the arguments without support, by name
 * @param provider the key of its provider configuration: {@code aws}, or {@code aws.west} of one
 *     with an alias
 * @param repetition its count or for_each
 */
public record BlockContent(
    SourceRange where,
    SortedMap<String, Expression> attributes,
    SortedMap<String, RefusedArgument> refused,
    String provider,
    @Nullable Repetition repetition) {

  /** Creates the content of a block whose arguments all have support. */
  public BlockContent(
      SourceRange where,
      SortedMap<String, Expression> attributes,
      String provider,
      @Nullable Repetition repetition) {
    this(where, attributes, new TreeMap<>(), provider, repetition);
  }

  public BlockContent {
    Objects.requireNonNull(provider, "provider");
    refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /** Returns a copy with another provider configuration. */
  public BlockContent withProvider(String changed) {
    return new BlockContent(where, attributes, refused, changed, repetition);
  }

  /** Returns its count or for_each. */
  public Optional<Repetition> repeated() {
    return Optional.ofNullable(repetition);
  }
}
