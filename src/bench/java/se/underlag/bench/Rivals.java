package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The programs of ours that stand for libraries, each with the archives it needs, told by how their names begin. */
final class Rivals {

    private static final List<String> FASTEXCEL = List.of("fastexcel", "aalto", "stax2", "commons-", "opczip");
    private static final List<String> STREAMING = List.of(
            "excel-streaming", "poi", "commons-", "xmlbeans", "slf4j-api", "log4j-api", "SparseBitSet", "curvesapi");
    private static final List<String> CSV = List.of("commons-");
    private static final List<String> BOOT = List.of(
            "spring-",
            "micrometer-",
            "hsqldb",
            "HikariCP",
            "logback-",
            "slf4j-",
            "jul-to-slf4j",
            "log4j-",
            "commons-logging",
            "jakarta.annotation",
            "snakeyaml",
            "HdrHistogram",
            "LatencyUtils",
            "jspecify");

    private final Commands commands;
    private final AsLaunched asLaunched;

    Rivals(Settings settings, Commands commands) {
        this.commands = commands;
        this.asLaunched = new AsLaunched(settings, commands);
    }

    Contender inflateOnly(Path file) {
        return Contender.rival("inflate only", commands.rival(InflateOnly.class, List.of(), file));
    }

    Contender fastexcel(Path input) {
        return Contender.bareRead("fastexcel-reader: bare read", commands.rival(FastexcelRead.class, FASTEXCEL, input));
    }

    /** The same as the launcher would start it, so that what options are worth can be told from what reading is. */
    Contender fastexcelAsLaunched(Path input, Path inbox) throws IOException, InterruptedException {
        return Contender.bareRead(
                "fastexcel-reader, with the launcher's options",
                asLaunched.command(FastexcelRead.class, Commands.libraries(FASTEXCEL), input, inbox));
    }

    Contender streaming(Path file) {
        return Contender.bareRead(
                "excel-streaming-reader: bare read", commands.rival(StreamingRead.class, STREAMING, file));
    }

    Contender commonsCsv(Path file) {
        return Contender.bareRead("Commons CSV: bare read", commands.rival(CommonsCsvRead.class, CSV, file));
    }

    Contender emptyApplication() {
        return new Contender(
                "empty Boot + Batch + HSQLDB",
                false,
                Optional.empty(),
                round -> commands.rival(EmptyApplication.class, BOOT, round));
    }

    /** @param pictures whose sizes are taken */
    Contender bareCharts(Path pictures, String turns) {
        return Contender.rival(
                "JFreeChart: bare PNG, on one thread",
                commands.throughTheJar(BareCharts.class, pictures.toString(), turns));
    }
}
