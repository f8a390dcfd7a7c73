package org.onrecord.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user's own folders, where the XDG Base Directory Specification puts them. */
public final class UserFolders {
    private static final String PROGRAM = "onrecord";

    private UserFolders() {}

    /**
     * Where the program's settings are: {@code onrecord} in {@code XDG_CONFIG_HOME}, else in {@code ~/.config}; empty
     * when the environment names neither that nor a home.
     */
    public static Optional<Path> config(Io io) {
        return folder(io, "XDG_CONFIG_HOME", ".config");
    }

    /** A path that is not absolute does not count, as the specification has it. */
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
