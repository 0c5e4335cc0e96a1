/** The command line: parses, calls one thing, prints. */
@NullMarked
package se.underlag.cli;

import org.jspecify.annotations.NullMarked;
