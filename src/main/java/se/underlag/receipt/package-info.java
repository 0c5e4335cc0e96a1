/** What whoever dropped a file gets back: a receipt, and a copy to correct it in. */
@NullMarked
package se.underlag.receipt;

import org.jspecify.annotations.NullMarked;
