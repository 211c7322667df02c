/**
 * What is wrong with a document, a state, a plan or the world, as data: a stable code, a summary, a
 * detail that says what to do, and the place in the source. Diagnostics are collected by the stages
 * and printed by the command line; nothing here prints, and nothing here knows any other package.
 */
@NullMarked
package dev.hextet.core.diag;

import org.jspecify.annotations.NullMarked;
