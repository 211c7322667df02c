/** hextet over whole EC2 endpoints: golden scenarios and contracts. */
@NullMarked
package dev.hextet.scenario;

import org.jspecify.annotations.NullMarked;
