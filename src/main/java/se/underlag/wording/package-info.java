/** What people read: texts in Swedish and English from message bundles, and Swedish typography for numbers and periods. */
@NullMarked
package se.underlag.wording;

import org.jspecify.annotations.NullMarked;
