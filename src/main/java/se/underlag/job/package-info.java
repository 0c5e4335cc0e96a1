/** The Spring Batch jobs: import, report and nightly; the room of Spring Batch. */
@NullMarked
package se.underlag.job;

import org.jspecify.annotations.NullMarked;
