package org.onrecord.install;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;

/** The source of a record to install. */
public sealed interface Origin {
    String SIGNATURE = ".sig";

    /** Returns its name in messages. */
    String name();

    /** Returns its name independent of the current folder. */
    String wholeName();

    /** Returns the origin of its signature, which is next to it. */
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
     * A URL.
     *
     * @param address absolute, with a host and without a user, a password or a fragment
     * @param isSecure whether it is https; otherwise it is http on this machine
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

        /** Adds {@code .sig} to the path, before any query. */
        @Override
        public Origin signature() {
            return new OnWeb(URI.create(address.toString().replaceFirst("\\?|$", SIGNATURE + "$0")), isSecure);
        }
    }

    Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);

    Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

    /**
     * Parses an argument or an {@code updates} value: a URL if it has a scheme, otherwise a file.
     *
     * @param mayBeLoopback whether http is allowed for loopback hosts
     * @throws Failure {@code url-broken} or {@code url-without-path}, exit 2, or {@code url-not-https} or {@code
     *     url-with-user}, exit 5
     */
    static Origin of(String word, boolean mayBeLoopback) {
        if (!ADDRESS.matcher(word).matches()) {
            return new OnDisk(Disk.path(word));
        }
        var address = parsed(word);
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var isOnThisMachine =
                LOOPBACK.matcher(String.valueOf(address.getHost())).matches();
        if (!scheme.equals("https") && !(scheme.equals("http") && mayBeLoopback && isOnThisMachine)) {
            throw Failure.refused(
                    "url-not-https",
                    word + " is not an https URL",
                    "use https, or download the file yourself and install that");
        }
        if (address.getHost() == null) {
            throw broken(word);
        }
        if (address.getRawUserInfo() != null) {
            throw Failure.refused(
                    "url-with-user",
                    "the URL of " + address.getHost() + " contains a user name or password",
                    "remove it: it would be visible in the process list and in the store");
        }
        if (address.getRawPath().length() <= 1) {
            // Adding .sig to a bare host would give a different host.
            throw Failure.usage(
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
        return Failure.usage(
                "url-broken",
                "“" + word + "” is not the URL of a file",
                "write the full URL in ASCII, such as https://records.example.org/record.json");
    }
}
