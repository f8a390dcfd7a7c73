package org.onrecord.install;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Io;
import org.onrecord.io.Program;
import org.onrecord.io.Program.Ending;

/**
 * A download with {@code curl}, limited to https, a few redirects, a size and a time. It ignores {@code .curlrc} and
 * does not ask for compression; the usual variables for proxies and certificates apply.
 *
 * @param origin the URL of the file
 * @param timeout longest wait without progress, in seconds
 */
record Download(Io io, Origin.OnWeb origin, long maxBytes, int timeout) {
    private static final int MAX_REDIRECTS = 5;

    /** Minimum bytes per second; a slower server is abandoned after the timeout. */
    private static final int MIN_SPEED = 256;

    /** A normal download finishes within this many timeouts. */
    private static final int MAX_TIMEOUTS = 60;

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int FIRST_REFUSAL = 400;

    /**
     * Downloads the file and passes it to a consumer.
     *
     * @return whether the file exists at the URL
     * @throws Failure {@code program-missing}, or why the download failed
     * @throws IOException if the consumer throws it
     */
    boolean to(Program.Taker taker) throws IOException {
        var ending = new Program(io, "curl", "curl").runWatched(arguments(), taker);
        var answer = status(ending.complaint());
        if (answer == NOT_FOUND || answer == GONE) {
            return false;
        }
        if (ending.status() != 0) {
            throw failure(ending, answer);
        }
        return true;
    }

    private List<String> arguments() {
        var seconds = Integer.toString(timeout);
        var arguments = new ArrayList<>(List.of("-q", "--silent", "--show-error", "--fail", "--globoff"));
        arguments.addAll(List.of("--location", "--max-redirs", Integer.toString(MAX_REDIRECTS)));
        arguments.addAll(List.of("--proto", origin.isSecure() ? "=https" : "=http", "--proto-redir", "=https"));
        arguments.add("--disallow-username-in-url");
        arguments.addAll(List.of("--max-filesize", Long.toString(maxBytes)));
        arguments.addAll(List.of("--connect-timeout", seconds));
        arguments.addAll(List.of("--max-time", Long.toString((long) timeout * MAX_TIMEOUTS)));
        arguments.addAll(List.of("--speed-time", seconds, "--speed-limit", Integer.toString(MIN_SPEED)));
        // The server's last response, after curl's own messages.
        arguments.addAll(List.of("--write-out", "%{stderr}\\n%{http_code}"));
        arguments.addAll(List.of("--url", origin.name()));
        return arguments;
    }

    /** Returns the HTTP status in the last line, or 0. */
    private static int status(String complaint) {
        var last = complaint.substring(complaint.lastIndexOf('\n') + 1);
        return last.matches("\\d{3}") ? Integer.parseInt(last) : 0;
    }

    /** Returns the failure for an exit status of curl (curl(1), EXIT CODES). */
    private Failure failure(Ending ending, int answer) {
        var name = origin.name();
        if (ending.complaint().contains("HTTP/0.9")) {
            return unreachable(
                    "not-http", name + ": the server does not speak HTTP/1.1 or later", "check the URL and its port");
        }
        return switch (ending.status()) {
            case 1 -> redirected(name, "is not https");
            // The origin has no user.
            case 67 -> redirected(name, "contains a user name or password");
            case 22 -> notGiven(ending, answer);
            case 28 ->
                unreachable(
                        "download-too-slow",
                        name + " sent nothing, or almost nothing, for too long",
                        "try again later, or wait longer with --timeout SECONDS");
            case 18, 52, 56, 92 ->
                unreachable(
                        "download-truncated",
                        name + ": the server closed the connection early",
                        "try again; the partial download was deleted");
            case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91 ->
                unreachable("tls-failed", "no secure connection to " + name, ending);
            case 47 ->
                unreachable(
                        "redirect-loop",
                        name + " redirects more than " + MAX_REDIRECTS + " times",
                        "use the URL of the file itself");
            case 63 -> Fetching.tooLarge(name, maxBytes);
            default -> unreachable("source-unreachable", name + " could not be downloaded", ending);
        };
    }

    private Failure notGiven(Ending ending, int answer) {
        return answer >= FIRST_REFUSAL
                ? unreachable("source-refuses", origin.name() + " responded with HTTP status " + answer, ending)
                : unreachable("source-unreachable", origin.name() + " could not be downloaded", ending);
    }

    private static Failure unreachable(String code, String message, Ending ending) {
        var reason = ending.complaint().lines().findFirst().orElse("curl gave no reason");
        return unreachable(code, message + "; " + reason, "check the URL, the network, and https_proxy if it is set");
    }

    private static Failure unreachable(String code, String message, String hint) {
        return Failure.of(ExitCode.SOURCE_UNREACHABLE, code, message, hint);
    }

    private static Failure redirected(String name, String flaw) {
        return Failure.refused(
                "redirect-refused",
                name + " redirects to a URL that " + flaw,
                "report it to the publisher of the record; nothing was downloaded from there");
    }
}
