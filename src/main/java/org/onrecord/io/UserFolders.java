package org.onrecord.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user's folders according to the XDG Base Directory Specification. */
public final class UserFolders {
    private static final String PROGRAM = "onrecord";

    private UserFolders() {}

    /**
     * Returns the settings folder: {@code onrecord} in {@code XDG_CONFIG_HOME} or {@code ~/.config}; empty if neither
     * {@code XDG_CONFIG_HOME} nor {@code HOME} is set.
     */
    public static Optional<Path> config(Io io) {
        return folder(io, "XDG_CONFIG_HOME", ".config");
    }

    /** Returns the cache folder: {@code onrecord} in {@code XDG_CACHE_HOME} or {@code ~/.cache}, as above. */
    public static Optional<Path> cache(Io io) {
        return folder(io, "XDG_CACHE_HOME", ".cache");
    }

    /** Returns a folder, ignoring relative paths as specified. */
    private static Optional<Path> folder(Io io, String variable, String inHome) {
        return absolute(io.variable(variable))
                .or(() -> absolute(io.variable("HOME")).map(home -> home.resolve(inHome)))
                .map(base -> base.resolve(PROGRAM));
    }

    private static Optional<Path> absolute(@Nullable String path) {
        try {
            return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
