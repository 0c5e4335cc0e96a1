/** HTML that is safe to write: whatever a text holds, it stays a text. */
@NullMarked
package se.underlag.page;

import org.jspecify.annotations.NullMarked;
