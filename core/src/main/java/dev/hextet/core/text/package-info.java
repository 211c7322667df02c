/**
 * Forms of text that the functions of documents read and write: CSV, JSON, YAML, dates, patterns,
 * character encodings and keys. Each codec maps text or bytes to values and back. It never sees an
 * expression, reads a file or a clock, or calls a service.
 */
@NullMarked
package dev.hextet.core.text;

import org.jspecify.annotations.NullMarked;
