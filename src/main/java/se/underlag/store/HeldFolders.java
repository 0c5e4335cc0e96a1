package se.underlag.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data folders that this process holds. Asked before a lock file is opened: on most systems a process that closes a
 * file a second time lets go of the lock that it has on it.
 */
final class HeldFolders {

    private static final Map<Path, DataFolder.Owner> HELD = new ConcurrentHashMap<>();

    private HeldFolders() {}

    /**
     * Notes that a folder is held.
     *
     * @param folder where it really is
     * @return who holds it already; empty where nobody did
     */
    static Optional<DataFolder.Owner> hold(Path folder, DataFolder.Owner owner) {
        return Optional.ofNullable(HELD.putIfAbsent(folder, owner));
    }

    static void letGo(Path folder) {
        HELD.remove(folder);
    }

    static boolean isHeld(Path folder) {
        return HELD.containsKey(folder);
    }
}
