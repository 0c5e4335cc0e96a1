package se.underlag.cli;

import java.nio.file.Path;

/** A command that writes the technical log, which says more where it fails. */
interface Logging {

    /** Where its log lies. */
    Path log();
}
