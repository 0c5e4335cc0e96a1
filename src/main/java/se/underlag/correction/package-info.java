/** The copy of a refused file to correct it in: what is wrong is marked in it and listed first, all else is as it was. */
@NullMarked
package se.underlag.correction;

import org.jspecify.annotations.NullMarked;
