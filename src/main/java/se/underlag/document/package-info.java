/** A report as a Word document, and keeping an author's own document fresh. */
@NullMarked
package se.underlag.document;

import org.jspecify.annotations.NullMarked;
