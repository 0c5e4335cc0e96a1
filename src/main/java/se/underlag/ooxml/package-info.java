/** Office Open XML as such: parts of a package, read, written anew and copied, and XML that is safe to write. */
@NullMarked
package se.underlag.ooxml;

import org.jspecify.annotations.NullMarked;
