/** Reads the YAML under jobs/ into the records of the other rooms, with file and line for every mistake. */
@NullMarked
package se.underlag.definition;

import org.jspecify.annotations.NullMarked;
