/**
 * Text formats that the functions of documents read and write: CSV, JSON, YAML, dates, patterns,
 * character encodings and keys. Each codec maps text or bytes to values and back. It evaluates no
 * expression, reads no file or clock, and calls no service.
 */
@NullMarked
package dev.hextet.core.text;

import org.jspecify.annotations.NullMarked;
