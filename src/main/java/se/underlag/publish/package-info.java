/** Writes what was made: tables, charts, figures.csv, run.json and pages, all or nothing. */
@NullMarked
package se.underlag.publish;

import org.jspecify.annotations.NullMarked;
