/**
 * The benchmark: hextet and Terraform in turn, as child processes, at the sandbox. Nothing here
 * knows how either works; what is measured is what a user waits for.
 */
package dev.hextet.bench;
