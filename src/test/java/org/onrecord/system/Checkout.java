package org.onrecord.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A copy of what the launcher needs of the project, in a folder of its own, and a shell in it.
 *
 * @param root its folder, with a space in its name
 */
record Checkout(Path root) {
    private static final List<String> SOURCES = List.of("bin", "bench", "facts", "src/main", "pom.xml", "LICENSE");

    /** Left out: most of what there is to copy, and nothing that a test here asks for. */
    private static final Path EARLIER_VERSIONS = Path.of("facts/versions").toAbsolutePath();

    /**
     * How a script ended.
     *
     * @param status its exit status
     * @param out what it wrote on standard output
     * @param err what it wrote on standard error
     */
    record Run(int status, String out, String err) {}

    /** A copy of the sources, without a program. */
    static Checkout unbuilt(Path parent) {
        try {
            // Another user is to come in, too; the folders that JUnit makes are private.
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
            var checkout = new Checkout(Files.createDirectories(parent.resolve("check out")));
            for (var source : SOURCES) {
                copy(Path.of(source).toAbsolutePath(), checkout.root.resolve(source));
            }
            // Older than any program, until a test changes them.
            checkout.sh("find . -exec touch -d 2001-01-01 {} +");
            return checkout;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy with the program that Maven has just packaged. */
    static Checkout built(Path parent) {
        var checkout = unbuilt(parent);
        copy(Path.of(System.getProperty("onrecord.jar")), checkout.jar());
        return checkout;
    }

    /** A copy with the program and the cache of another one. */
    static Checkout trained(Path parent, Checkout other) {
        var checkout = unbuilt(parent);
        checkout.sh("mkdir target && cp -p '" + other.root + "/target/'onrecord* target");
        return checkout;
    }

    Path jar() {
        return root.resolve("target/onrecord.jar");
    }

    Path cache() {
        return root.resolve("target/onrecord.aot");
    }

    /**
     * Runs a shell script in this folder. The environment holds only what finds the programs, a JDK 25 first: what else
     * a test needs is set in its script, where letters keep their bytes whatever the locale of the tests.
     */
    Run sh(String script) {
        try {
            var process = start(script);
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("does not end: " + script);
            }
            return new Run(process.exitValue(), read("out"), read("err"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(String script) throws IOException {
        var file = Files.writeString(beside("script"), script);
        var builder = new ProcessBuilder("dash", file.toString())
                .directory(root.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(beside("out").toFile())
                .redirectError(beside("err").toFile());
        var path = System.getenv("PATH");
        var home = System.getProperty("user.home");
        builder.environment().clear();
        builder.environment().put("PATH", System.getProperty("java.home") + "/bin:" + path);
        builder.environment().put("HOME", home);
        return builder.start();
    }

    private String read(String stream) throws IOException {
        return new String(Files.readAllBytes(beside(stream)), StandardCharsets.UTF_8);
    }

    private Path beside(String name) {
        return root.resolveSibling(name);
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (var file :
                    files.filter(one -> !one.startsWith(EARLIER_VERSIONS)).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
