/** Files made to do harm, through the whole program in a process of its own. */
@NullMarked
package se.underlag.hostile;

import org.jspecify.annotations.NullMarked;
