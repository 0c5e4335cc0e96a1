/** How long it takes to read, import and report a million rows and to open a large page, beside what does only that. */
@NullMarked
package se.underlag.bench;

import org.jspecify.annotations.NullMarked;
