package org.onrecord.install;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** Where a record to install comes from. */
public sealed interface Origin {
    /** What signatures are called: the name of what they sign, and this. */
    String SIGNATURE = ".sig";

    /** What to call it to a user. */
    String name();

    /** What to call it where nobody knows in which folder it was called something else. */
    String wholeName();

    /** Where its signature is: beside it. */
    Origin signature();

    /**
     * A file.
     *
     * @param path the path as the user gave it
     */
    record OnDisk(Path path) implements Origin {

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public String wholeName() {
            return path.toAbsolutePath().normalize().toString();
        }

        @Override
        public Origin signature() {
            return new OnDisk(path.resolveSibling(path.getFileName() + SIGNATURE));
        }
    }

    /**
     * An address on the web.
     *
     * @param address absolute, with a host and without a user, a password or a fragment
     * @param isSecure whether it is https; else it is http on this machine
     */
    record OnWeb(URI address, boolean isSecure) implements Origin {

        @Override
        public String name() {
            return address.toString();
        }

        @Override
        public String wholeName() {
            return name();
        }

        /** The name of the file is followed by {@code .sig}; what stands behind a question mark stays behind it. */
        @Override
        public Origin signature() {
            var query = address.getRawQuery();
            var end = query == null ? "" : "?" + query;
            var whole = address.toString();
            var path = whole.substring(0, whole.length() - end.length());
            return new OnWeb(URI.create(path + SIGNATURE + end), isSecure);
        }
    }

    /** What begins like an address, whatever its scheme. */
    Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);

    /** The names of this machine: what is sent to them does not leave it. */
    Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

    /**
     * What a word of the command line, or of a record, names: an address if it has a scheme, else a file.
     *
     * @param mayBeLoopback whether http is allowed where the host is this machine
     * @throws Failure {@code url-broken} or {@code url-without-path}, exit 2, or {@code url-not-https} or {@code url-with-user}, exit 5
     */
    static Origin of(String word, boolean mayBeLoopback) {
        if (!ADDRESS.matcher(word).matches()) {
            return new OnDisk(Path.of(word));
        }
        var address = parsed(word);
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var isOnThisMachine =
                LOOPBACK.matcher(String.valueOf(address.getHost())).matches();
        if (!scheme.equals("https") && !(scheme.equals("http") && mayBeLoopback && isOnThisMachine)) {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "url-not-https",
                    word + " is not an https URL",
                    "use https, or download the file yourself and install that");
        }
        if (address.getHost() == null) {
            throw broken(word);
        }
        if (address.getRawUserInfo() != null) {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "url-with-user",
                    "the URL of " + address.getHost() + " contains a user name or password",
                    "remove it: it would be visible in the process list and in the store");
        }
        if (address.getRawPath().length() <= 1) {
            // With .sig after it, a bare host would be another host.
            throw Failure.of(
                    ExitCode.USAGE,
                    "url-without-path",
                    word + " has a host but no file path",
                    "write the full URL, such as https://records.example.org/record.json");
        }
        return new OnWeb(address, scheme.equals("https"));
    }

    private static URI parsed(String word) {
        try {
            var address = new URI(word);
            return address.getRawFragment() == null ? address : new URI(word.substring(0, word.indexOf('#')));
        } catch (URISyntaxException e) {
            throw broken(word);
        }
    }

    private static Failure broken(String word) {
        return Failure.of(
                ExitCode.USAGE,
                "url-broken",
                "“" + word + "” is not the URL of a file",
                "write the full URL in ASCII, such as https://records.example.org/record.json");
    }
}
