package org.onrecord.io;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses from the environment whether the terminal shows OSC 8 hyperlinks; a terminal cannot be asked. */
public final class TerminalLinks {
    private static final Set<String> PROGRAMS =
            Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "tmux", "zed");

    private TerminalLinks() {}

    public static boolean areShown(Map<String, String> environment) {
        var term = environment.getOrDefault("TERM", "");
        return !term.equals("dumb")
                && (isNamed(term)
                        || PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
                        || environment.containsKey("WT_SESSION")
                        || environment.containsKey("KONSOLE_VERSION")
                        || hasRecentVte(environment.get("VTE_VERSION")));
    }

    private static boolean isNamed(String term) {
        return Stream.of("alacritty", "contour", "foot", "wezterm", "xterm-ghostty", "xterm-kitty")
                .anyMatch(term::startsWith);
    }

    /** The library of GNOME's terminals shows links since 0.50; versions before printed them as text. */
    private static boolean hasRecentVte(@Nullable String version) {
        return version != null && (version.length() > 4 || version.compareTo("5000") >= 0);
    }
}
