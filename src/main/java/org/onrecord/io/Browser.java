package org.onrecord.io;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Printable;
import org.onrecord.failure.WebAddress;

/** The user's web browser. */
public final class Browser {
    private static final String ADDRESS = "%s";

    /** A host in brackets, which stay; characters that a shell would act on, or that an address may not contain. */
    private static final Pattern ENCODED =
            Pattern.compile("\\Ahttps?://\\[[^]]*]|[`$|;'\"<>^{}\\[\\]]|%(?![0-9A-Fa-f]{2})");

    private final Io io;

    public Browser(Io io) {
        this.io = io;
    }

    /**
     * Opens an address, as one argument and without a shell. Characters with a meaning to a shell are percent-encoded,
     * because BROWSER may be a script. Does nothing without a desktop or BROWSER.
     *
     * @throws Failure {@code not-a-web-address}, exit 5, if {@link WebAddress} rejects it
     */
    public void open(String address) {
        if (!WebAddress.isValid(address) || !Printable.isOneLine(address)) {
            throw Failure.refused(
                    "not-a-web-address",
                    "only http and https addresses with a host and without a user are opened, not " + address,
                    "onrecord show ID prints the address");
        }
        var encoded = ENCODED.matcher(address)
                .replaceAll(found -> found.group().length() > 1
                        ? Matcher.quoteReplacement(found.group())
                        : String.format("%%%02X", (int) found.group().charAt(0)));
        for (var command : commands()) {
            if (start(command, encoded)) {
                return;
            }
        }
    }

    /** Returns the commands to try in turn: those in {@code BROWSER}, otherwise the opener of the desktop. */
    private List<String> commands() {
        var chosen = io.variable("BROWSER");
        if (chosen != null && !chosen.isBlank()) {
            return Arrays.stream(chosen.split(File.pathSeparator, -1))
                    .filter(command -> !command.isBlank())
                    .toList();
        }
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            return List.of("/usr/bin/open");
        }
        return hasDesktop() ? List.of("xdg-open") : List.of();
    }

    private boolean hasDesktop() {
        return io.variable("DISPLAY") != null || io.variable("WAYLAND_DISPLAY") != null;
    }

    /** Starts a browser, and returns whether it is installed. A browser in the terminal runs until it ends. */
    private boolean start(String command, String address) {
        var words = new ArrayList<>(List.of(command.strip().split("\\s+", -1)));
        if (words.stream().anyMatch(word -> word.contains(ADDRESS))) {
            words.replaceAll(word -> word.replace(ADDRESS, address));
        } else {
            words.add(address);
        }
        var builder = new ProcessBuilder(words).redirectError(Redirect.DISCARD);
        builder.redirectInput(io.terminal().isInput() ? Redirect.INHERIT : Redirect.from(new File("/dev/null")));
        builder.redirectOutput(io.terminal().isOutput() ? Redirect.INHERIT : Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(io.environment());
        try {
            var browser = builder.start();
            if (!hasDesktop()) {
                browser.waitFor();
            }
            return true;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
