/** Reads workbooks and CSV files as typed raw cells with their places, a row at a time; the room of POI, Aalto and Commons CSV. */
@NullMarked
package se.underlag.sheet;

import org.jspecify.annotations.NullMarked;
