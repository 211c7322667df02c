/**
 * Other people's programs and hextet at the same endpoints: the AWS CLI and Terraform against the
 * sandbox, hextet against moto. What is not installed is skipped, and says so.
 */
@NullMarked
package dev.hextet.peer;

import org.jspecify.annotations.NullMarked;
