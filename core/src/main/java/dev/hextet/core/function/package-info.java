/**
 * The functions of the expression language, one file per family, and the catalog of all. A function
 * maps arguments to a value. Files come from the scope of the evaluation alone; no function reads a
 * clock or calls a service.
 */
@NullMarked
package dev.hextet.core.function;

import org.jspecify.annotations.NullMarked;
