package org.onrecord.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.failure.Failure;
import org.onrecord.io.Io;
import org.onrecord.io.Program;
import org.onrecord.io.TemporaryFolder;

/** Checks the detached signature of a file with {@code ssh-keygen}. */
public final class Verification implements AutoCloseable {
    /** The namespace of signatures: {@code ssh-keygen -Y sign -n onrecord}. */
    public static final String NAMESPACE = "onrecord";

    /** Ten times the largest that ssh-keygen makes; it reads one of 16 MB for half a minute. */
    private static final int MAX_SIGNATURE = 1 << 16;

    private static final String PRINT_KEY = "-Oprint-pubkey";
    private static final String NO_PRINCIPAL = "No principal matched.";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Program keygen;
    private final String file;
    private final AllowedSigners signers;
    private final TemporaryFolder folder = new TemporaryFolder();

    /** Copies of the two files, so that each run of ssh-keygen reads the same bytes. */
    private final String signatureCopy;

    private final String signersCopy;

    /**
     * Prepares the check of a signature.
     *
     * @param file the signed file, as the user named it
     * @param signature the contents of the {@code .sig} file
     * @throws Failure {@code signature-malformed}, exit 5, if the signature is far too large
     */
    public Verification(Io io, String file, byte[] signature, AllowedSigners signers) {
        if (signature.length > MAX_SIGNATURE) {
            throw Refusal.UNREADABLE.failure(file, signature.length + " bytes are too many");
        }
        this.keygen = program(io);
        this.file = file;
        this.signers = signers;
        this.signatureCopy = folder.write("signature", signature).toString();
        this.signersCopy = folder.write("allowed_signers", signers.content()).toString();
    }

    public static Program program(Io io) {
        return new Program(io, "ssh-keygen", "openssh-client");
    }

    /**
     * Requires that signatures can be checked.
     *
     * @throws Failure {@code ssh-keygen-missing}, exit 5
     */
    public static void requireProgram(Io io) {
        if (!program(io).isInstalled()) {
            throw Failure.refused(
                    "ssh-keygen-missing",
                    "ssh-keygen is not installed, so no signature can be checked",
                    "install OpenSSH's client: on Debian, apt-get install openssh-client");
        }
    }

    /**
     * Verifies that an allowed signer signed the content.
     *
     * @param content the content of the signed file; it is not closed
     * @throws Failure exit 5, with the reason
     * @throws IOException if the content cannot be read
     */
    public Signer signer(InputStream content) throws IOException {
        var found = run(InputStream.nullInputStream(), "find-principals", "-f", signersCopy);
        var principals = found.report().lines().toList();
        // Principals with a ! are exceptions from the other patterns.
        var principal =
                principals.stream().filter(name -> !name.startsWith("!")).findFirst();
        if (principal.isEmpty()) {
            if (!principals.isEmpty()) {
                refuseRepeat();
            }
            throw notAllowed(found.complaints(), content);
        }
        var run = run(content, "verify", "-f", signersCopy, "-I", principal.get(), "-n", NAMESPACE, PRINT_KEY);
        var key = Signer.Key.in(run.report());
        if (key.isEmpty()) {
            if (Refusal.of(run.complaints(), signers.file()) == Refusal.NAMESPACE_NOT_PERMITTED) {
                refuseRepeat();
            }
            throw refused(run.complaints());
        }
        return new Signer(String.join(",", principals), key.get().accepted(file));
    }

    /**
     * Returns the key that made the signature, whether or not anyone allows it.
     *
     * @throws Failure exit 5, if it did not sign the content, or readers do not accept such keys
     * @throws IOException if the content cannot be read
     */
    public Signer.Key key(InputStream content) throws IOException {
        var run = run(content, "check-novalidate", "-n", NAMESPACE, PRINT_KEY);
        return Signer.Key.in(run.report())
                .orElseThrow(() -> refused(run.complaints()))
                .accepted(file);
    }

    @Override
    public void close() {
        folder.close();
    }

    /**
     * The output of ssh-keygen.
     *
     * @param report its standard output, empty unless it succeeded
     * @param complaints the lines of its standard error
     */
    private record Run(String report, List<String> complaints) {}

    private Run run(InputStream content, String action, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("-Y", action, "-s", signatureCopy));
        arguments.addAll(List.of(options));
        if (signers.at() != null) {
            arguments.add("-Overify-time=" + TIME.format(signers.at()));
        }
        var output = new ByteArrayOutputStream();
        var ending = keygen.feed(arguments, content, out -> out.transferTo(output));
        return new Run(
                ending.status() == 0 ? output.toString(StandardCharsets.UTF_8) : "",
                ending.complaint()
                        .replace(signersCopy, signers.file())
                        .lines()
                        .filter(line -> !line.equals(NO_PRINCIPAL))
                        .toList());
    }

    /** Refuses a file with a second line for the key, which is never considered if the first names another signer. */
    private void refuseRepeat() throws IOException {
        var lines = new String(signers.content(), StandardCharsets.ISO_8859_1).split("\n", -1);
        var first = lineOfKey(lines);
        lines[first] = "";
        if (isListed(lines, lines.length)) {
            var both = signers.file() + ", lines " + (first + 1) + " and " + (lineOfKey(lines) + 1);
            throw Refusal.REPEATED_KEY.failure(file, both);
        }
    }

    /** Returns the index of the first line that lists the key; there is one. */
    private int lineOfKey(String[] lines) throws IOException {
        var before = 0;
        var end = lines.length;
        while (end - before > 1) {
            var middle = (before + end) / 2;
            if (isListed(lines, middle)) {
                end = middle;
            } else {
                before = middle;
            }
        }
        return before;
    }

    private boolean isListed(String[] lines, int count) throws IOException {
        var text = String.join("\n", Arrays.asList(lines).subList(0, count)) + "\n";
        var copy = folder.write("first_lines", text.getBytes(StandardCharsets.ISO_8859_1));
        var found = run(InputStream.nullInputStream(), "find-principals", "-f", copy.toString());
        return !found.report().isEmpty();
    }

    private Failure notAllowed(List<String> complaints, InputStream content) throws IOException {
        var reason = Refusal.of(complaints, signers.file());
        if (reason != Refusal.UNKNOWN_SIGNER && reason != Refusal.BROKEN_SIGNERS) {
            return refused(complaints);
        }
        var key = Signer.Key.in(
                run(content, "check-novalidate", "-n", NAMESPACE, PRINT_KEY).report());
        // A certificate is refused for its type.
        key.ifPresent(found -> found.accepted(file));
        var name = key.map(Signer.Key::fingerprint).orElse("it");
        return complaints.isEmpty()
                ? reason.failure(file, "no line of " + signers.file() + " allows " + name)
                : refused(complaints);
    }

    private Failure refused(List<String> complaints) {
        var reason = Refusal.of(complaints, signers.file());
        return reason.failure(
                file, complaints.stream().filter(reason::explains).findFirst().orElse(""));
    }
}
