package se.underlag.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.lang3.ArrayUtils;
import org.codehaus.stax2.XMLInputFactory2;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Everything that is measured on the register, all with the same heap. */
final class Contenders {

    /** What the others are compared with. */
    static final String YARDSTICK = "fastexcel-reader: bare read";

    private final Settings settings;
    private final Path register;

    Contenders(Settings settings, Path register) {
        this.settings = settings;
        this.register = register;
    }

    List<Contender> all() {
        return List.of(
                new Contender("inflate only", round -> rival(InflateOnly.class)),
                new Contender(YARDSTICK, round -> rival(FastexcelRead.class)),
                new Contender("underlag: read", round -> throughTheJar(SheetRead.class)),
                new Contender("underlag: import", round -> act("import", round)),
                new Contender("underlag: run", round -> act("run", round)));
    }

    /** A program of ours on a class path of only what it needs: to look through more archives would cost it time. */
    private List<String> rival(Class<?> program) {
        return java("-cp", classPath(), program.getName(), register.toString());
    }

    private static String classPath() {
        return Stream.of(
                        Contenders.class,
                        ReadableWorkbook.class,
                        InputFactoryImpl.class,
                        XMLInputFactory2.class,
                        ZipFile.class,
                        BoundedInputStream.class,
                        ArrayUtils.class)
                .map(Contenders::archiveOf)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String archiveOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A program of ours that calls the classes of the built jar, loaded as the program itself loads them. */
    private List<String> throughTheJar(Class<?> program) {
        return java(
                "-cp",
                settings.jar() + File.pathSeparator + settings.classes(),
                program.getName(),
                register.toString());
    }

    private List<String> act(String command, int round) {
        Path own = settings.work().resolve("written").resolve(command + "-" + round);
        return java(
                "-jar",
                settings.jar().toString(),
                command,
                "--jobs=" + settings.jobs(),
                "--inbox=" + register.getParent(),
                "--keep",
                "--data=" + own.resolve("data"),
                "--output=" + own.resolve("output"));
    }

    private List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.heap());
        command.addAll(List.of(arguments));
        return command;
    }
}
