package org.onrecord.io;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A guess from the environment whether the terminal shows OSC 8 hyperlinks, since terminals cannot be asked. */
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

    /** Whether the library of GNOME's terminals is 0.50 or later; earlier versions printed links as text. */
    private static boolean hasRecentVte(@Nullable String version) {
        return version != null && (version.length() > 4 || version.compareTo("5000") >= 0);
    }
}
