package se.underlag.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder that mutants are made of, as far as they are small. */
final class Seeds {

    private static final long LARGEST = 200_000;

    private Seeds() {}

    /** None where the folder is not there. */
    static List<Mutant> in(Path folder) throws IOException {
        List<Mutant> seeds = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) <= LARGEST) {
                        seeds.add(Mutant.of(folder.relativize(file).toString(), Files.readAllBytes(file)));
                    }
                }
            }
        }
        return seeds;
    }
}
