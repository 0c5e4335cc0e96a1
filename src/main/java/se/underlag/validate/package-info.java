/** Rules that judge a file, one class a rule, and the control totals. */
@NullMarked
package se.underlag.validate;

import org.jspecify.annotations.NullMarked;
