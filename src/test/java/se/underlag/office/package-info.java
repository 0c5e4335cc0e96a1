/** The Word and Excel files, and an author's own document, through the whole program. */
@NullMarked
package se.underlag.office;

import org.jspecify.annotations.NullMarked;
