package se.underlag.job;

import java.nio.file.Path;
import java.util.Optional;
import se.underlag.wording.Commands;

/**
 * The folders that a command worked with, for what may have to be typed after it.
 *
 * @param commands knows all but the inbox
 * @param inbox the folder of exports; empty where the command has none
 * @param keep true where files stay in it
 */
public record Folders(Commands commands, Optional<Path> inbox, boolean keep) {}
