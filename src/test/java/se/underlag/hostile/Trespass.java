package se.underlag.hostile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Does what the program never may, in the ways there are, so that the watch is known to see it. */
final class Trespass {

    private Trespass() {}

    /** @param arguments {@code trespass}, a file to read, and a folder to write into */
    static void on(String[] arguments) throws IOException {
        Path read = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        try (InputStream in = read.toUri().toURL().openStream()) {
            in.readAllBytes();
        }
        Files.writeString(folder.resolve("nio.txt"), "x");
        Files.delete(folder.resolve("nio.txt"));
        new RandomAccessFile(new File(folder.toFile(), "raf.txt"), "rw").close();
        File.createTempFile("prov", ".tmp").deleteOnExit();
        ignoring(() -> new Socket("127.0.0.1", 1).close());
        ignoring(() -> SocketChannel.open(new InetSocketAddress("127.0.0.1", 2)).close());
        ignoring(() -> new URL("http://127.0.0.1:3/").openStream().close());
        ignoring(() -> InetAddress.getByName("underlag.invalid"));
        ignoring(() -> new ProcessBuilder("true").start());
    }

    private interface Act {
        void go() throws IOException;
    }

    private static void ignoring(Act act) {
        try {
            act.go();
        } catch (IOException nobodyThere) {
            // Nobody listens, and nobody has to.
        }
    }
}
