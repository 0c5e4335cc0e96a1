/** What the figures of a table say, in sentences made by rules: for reports, and as alt texts of charts. */
@NullMarked
package se.underlag.prose;

import org.jspecify.annotations.NullMarked;
