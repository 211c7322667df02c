/**
 * What EC2 does: one file per kind of thing, with its actions, its describe call, its XML, and what
 * time alone does to it. A new action is one method and one line in its file's registration.
 */
@NullMarked
package dev.hextet.sandbox.action;

import org.jspecify.annotations.NullMarked;
