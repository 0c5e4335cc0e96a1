package se.underlag.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jacoco.agent.rt.RT;
import org.jacoco.core.data.ExecutionDataReader;

/** How much of the readers has been executed so far: a mutant that gets further than all before is worth mutating on. */
final class Coverage {

    private static final String WATCHED = "se.underlag.sheet.*:se.underlag.layout.*:se.underlag.normalise.*"
            + ":se.underlag.validate.*:org.apache.poi.poifs.*:org.apache.poi.hssf.record.*";

    private long most;

    /** The option of Java that counts in the process started with it. */
    static String agent() {
        try {
            Path jar = Path.of(
                    RT.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return "-javaagent:" + jar + "=output=none,includes=" + WATCHED;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True where something has been executed since the last time asked that never was before. */
    boolean hasGrown() {
        long now = branches();
        boolean grown = now > most;
        most = now;
        return grown;
    }

    /** How many branches have been taken at least once. */
    long branches() {
        long[] taken = {0};
        ExecutionDataReader reader =
                new ExecutionDataReader(new ByteArrayInputStream(RT.getAgent().getExecutionData(false)));
        reader.setSessionInfoVisitor(session -> {});
        reader.setExecutionDataVisitor(of -> {
            for (boolean probe : of.getProbes()) {
                taken[0] += probe ? 1 : 0;
            }
        });
        try {
            reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken[0];
    }
}
