/** What is wrong with the data, as values: findings with place, found, expected and what to do. */
@NullMarked
package se.underlag.finding;

import org.jspecify.annotations.NullMarked;
