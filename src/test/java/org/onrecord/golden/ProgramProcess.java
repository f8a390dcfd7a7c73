package org.onrecord.golden;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.Main;
import picocli.CommandLine;
import tools.jackson.core.json.JsonFactory;

/**
 * Runs the program in a process of its own.
 *
 * @param words the words that start it
 * @param defaults variables for where the caller sets none
 */
public record ProgramProcess(List<String> words, Map<String, String> defaults) implements Program {

    public static ProgramProcess jar() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var jar = Path.of(System.getProperty("onrecord.jar")).toAbsolutePath();
        var words = List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString());
        // Java decodes arguments by the locale; what the program prints does not depend on it.
        return new ProgramProcess(words, Map.of("LC_ALL", "C.UTF-8"));
    }

    /** The compiled classes, for tests that need a process but no build; they have no terminal. */
    public static ProgramProcess classes() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var path = Stream.of(Main.class, CommandLine.class, JsonFactory.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(File.pathSeparator));
        var words = List.of(
                java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", path, "org.onrecord.Main");
        return new ProgramProcess(words, Map.of("LC_ALL", "C.UTF-8"));
    }

    /** The native binary that this build made, or the one that {@code -Donrecord.binary} names. */
    public static ProgramProcess binary() {
        var binary = Path.of(System.getProperty("onrecord.binary")).toAbsolutePath();
        return new ProgramProcess(List.of(binary.toString()), Map.of());
    }

    /** The native binary, which starts faster, if this build made one; otherwise the jar. */
    public static ProgramProcess packaged() {
        return System.getProperty("onrecord.binary") == null ? jar() : binary();
    }

    public List<String> command(List<String> arguments) {
        return Stream.concat(words.stream(), arguments.stream()).toList();
    }

    public String inShell() {
        return "'" + String.join("' '", words) + "'";
    }

    /** Makes it the program {@code onrecord} of a folder that may go on a path. */
    public void putInto(Path folder) throws IOException {
        var script = folder.resolve("onrecord");
        Files.writeString(script, "#!/bin/sh\nexec " + inShell() + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Override
    public Run run(List<String> arguments, Map<String, String> environment, String input) throws Exception {
        var variables = new HashMap<>(defaults);
        variables.putAll(environment);
        var process = start(variables, command(arguments));
        // A thread of its own: the common pool of a machine with two cores has but one, which a slow program would
        // keep.
        var err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), Thread::startVirtualThread);
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException leftUnread) {
            // A command that reads no input may have ended before it was written.
        }
        var out = read(process.getInputStream());
        return new Run(out, err.get(), process.waitFor());
    }

    /** Starts a command line with this environment alone. */
    public static Process start(Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
