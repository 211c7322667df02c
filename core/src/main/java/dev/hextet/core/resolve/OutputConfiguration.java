package dev.hextet.core.resolve;

import dev.hextet.core.expression.Expression;

/**
 * An output as the document has it.
 *
 * @param name its name
 * @param value the expression that gives it
 * @param sensitive whether it must reach neither disk nor screen
 * @param description what it is, in the document's words; may be empty
 */
public record OutputConfiguration(
    String name, Expression value, boolean sensitive, String description) {}
