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
     * {@code XDG_CONFIG_HOME} nor {@code HOME} is an absolute path.
     */
    public static Optional<Path> config(Io io) {
        return absolute(io.variable("XDG_CONFIG_HOME"))
                .or(() -> absolute(io.variable("HOME")).map(home -> home.resolve(".config")))
                .map(base -> base.resolve(PROGRAM));
    }

    /** Returns a path, ignoring relative ones as specified. */
    private static Optional<Path> absolute(@Nullable String path) {
        try {
            return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
