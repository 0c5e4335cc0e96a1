/** Which export a file is: finds its header, columns, period, organisation, unit and quality by a source definition. */
@NullMarked
package se.underlag.layout;

import org.jspecify.annotations.NullMarked;
