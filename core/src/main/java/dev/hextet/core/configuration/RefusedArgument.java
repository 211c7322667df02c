package dev.hextet.core.configuration;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.expression.Expression;

/**
 * An argument without support. It is valid if its value is null.
 *
 * @param value its value
 * @param generated true for nested blocks of which {@code dynamic} blocks generate some
 * @param problem the error of another value
 */
public record RefusedArgument(Expression value, boolean generated, Diagnostic problem) {}
