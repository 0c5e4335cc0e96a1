/** What whoever dropped a file is told of it, as a page. */
@NullMarked
package se.underlag.receipt;

import org.jspecify.annotations.NullMarked;
