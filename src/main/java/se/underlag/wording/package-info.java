/**
 * What people read: texts in Swedish and English from message bundles, and Swedish typography for numbers and periods;
 * and what they never read, identity numbers.
 */
@NullMarked
package se.underlag.wording;

import org.jspecify.annotations.NullMarked;
