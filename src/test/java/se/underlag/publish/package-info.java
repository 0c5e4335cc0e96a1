/** Tests of publishing, through its public doors: what is written is opened again and read. */
@NullMarked
package se.underlag.publish;

import org.jspecify.annotations.NullMarked;
