/**
 * The frame of the services of EC2: how a service registers its kinds, actions and rules, and how a
 * call reaches its action. It depends on no service.
 */
@NullMarked
package dev.hextet.sandbox.action;

import org.jspecify.annotations.NullMarked;
