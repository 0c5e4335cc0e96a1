package se.underlag.hostile;

import java.io.FileDescriptor;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.Permission;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sees what a process does outside itself, and forbids nothing: which files it reads, writes and deletes, whom it connects
 * to or looks up, what it starts. Java asks whoever holds this office before each of these, whatever library does it and
 * by whatever way, so nothing goes by it. The office will be gone in some later Java, and this test with it.
 */
@SuppressWarnings("removal")
final class Watch extends SecurityManager {

    private final Set<String> seen = new TreeSet<>();

    /** What was seen, a line for each: {@code write /tmp/x}, {@code network 127.0.0.1:80}. */
    synchronized Set<String> seen() {
        return Set.copyOf(seen);
    }

    private synchronized void see(String what, Object of) {
        seen.add(what + " " + of);
    }

    private void seeFile(String what, String file) {
        see(what, Path.of(file).toAbsolutePath().normalize());
    }

    @Override
    public void checkPermission(Permission permission) {
        // Everything is allowed; what matters is asked for by the methods below.
    }

    @Override
    public void checkPermission(Permission permission, Object context) {
        // As above.
    }

    @Override
    public void checkRead(String file) {
        seeFile("read", file);
    }

    @Override
    public void checkRead(String file, Object context) {
        seeFile("read", file);
    }

    @Override
    public void checkRead(FileDescriptor descriptor) {
        // Its own streams.
    }

    @Override
    public void checkWrite(String file) {
        seeFile("write", file);
    }

    @Override
    public void checkWrite(FileDescriptor descriptor) {
        // Its own streams.
    }

    @Override
    public void checkDelete(String file) {
        seeFile("delete", file);
    }

    @Override
    public void checkExec(String command) {
        see("start", command);
    }

    @Override
    public void checkConnect(String host, int port) {
        see("network", host + ":" + port);
    }

    @Override
    public void checkConnect(String host, int port, Object context) {
        see("network", host + ":" + port);
    }

    @Override
    public void checkListen(int port) {
        see("network", "listens to " + port);
    }

    @Override
    public void checkAccept(String host, int port) {
        see("network", "accepts " + host + ":" + port);
    }

    @Override
    public void checkMulticast(InetAddress address) {
        see("network", address);
    }
}
