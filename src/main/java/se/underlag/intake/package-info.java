/** Which files lie in the inbox, which of them are complete, and what identifies each. */
@NullMarked
package se.underlag.intake;

import org.jspecify.annotations.NullMarked;
