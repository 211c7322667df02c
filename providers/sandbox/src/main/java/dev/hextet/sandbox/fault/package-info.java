/**
 * Things that go wrong on purpose: which calls they strike, and what becomes of those. Comes in as
 * Java or as JSON; what a call does to the world is none of its business.
 */
@NullMarked
package dev.hextet.sandbox.fault;

import org.jspecify.annotations.NullMarked;
