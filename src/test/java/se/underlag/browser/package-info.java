/** The Chromium that is installed, for tests of what our pages do in a real browser. */
@NullMarked
package se.underlag.browser;

import org.jspecify.annotations.NullMarked;
