/** Definitions: what is read from YAML, and how mistakes in it are told. */
@NullMarked
package se.underlag.definition;

import org.jspecify.annotations.NullMarked;
