/** How long it takes to read, import and report a million rows, beside programs that only read them. */
@NullMarked
package se.underlag.bench;

import org.jspecify.annotations.NullMarked;
