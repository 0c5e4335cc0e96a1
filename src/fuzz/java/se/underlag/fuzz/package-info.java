/** Files made wrong in thousands of ways, sent through the doors that a dropped file goes through. */
@NullMarked
package se.underlag.fuzz;

import org.jspecify.annotations.NullMarked;
