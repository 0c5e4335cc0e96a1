/** Where a figure came from: the file as received, and places in it. */
@NullMarked
package se.underlag.source;

import org.jspecify.annotations.NullMarked;
