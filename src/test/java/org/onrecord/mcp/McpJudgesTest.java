package org.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.golden.ProgramProcess;
import org.onrecord.system.NpmPackages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others make of the server: the official clients of both eras, the inspector, and the conformance suite, which also
 * checks every message against the published schema of the protocol. All come by npm, with the Node that they need.
 */
@Tag("system")
class McpJudgesTest {
    private static final List<String> PACKAGES = List.of(
            "@modelcontextprotocol/client@2.4.0",
            "@modelcontextprotocol/sdk@1.32.2",
            "@modelcontextprotocol/inspector@2.12.0",
            "@modelcontextprotocol/conformance@0.2.0-alpha.12");

    private static final List<String> SERVER = ProgramProcess.classes().command(List.of("mcp"));
    private static final Pattern RESULT = Pattern.compile("\\[([\\w-]+) *\\] (SUCCESS|FAILURE|WARNING|SKIPPED|INFO)");

    private static NpmPackages judges;
    private static Process bridge;
    private static String port;

    @BeforeAll
    static void the_judges_are_installed_once() throws Exception {
        judges = NpmPackages.installed("mcp-judges", PACKAGES);
        bridge = new ProcessBuilder(with(judges.node(), List.of("src/test/mcp/bridge.mjs"), SERVER))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        port = new BufferedReader(new InputStreamReader(bridge.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    @AfterAll
    static void the_bridge_ends() {
        bridge.destroy();
    }

    private static List<String> with(String program, List<String> script, List<String> arguments) {
        return Stream.of(List.of(program), script, arguments)
                .flatMap(List::stream)
                .toList();
    }

    private record Said(int code, String text) {}

    private static Said said(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var said = said(command, Map.of());
        assertThat(said.code()).as(said.text()).isZero();
        return said.text();
    }

    @Test
    void the_official_clients_of_both_eras_read_every_answer() throws Exception {
        var calls = """
                [["ask", {"question": "was anyone convicted of murder"}], ["ask", {"question": "where does she live now"}],
                 ["search", {"words": "inspections"}], ["show", {"ids": ["no-murder-conviction"]}], ["who", {}],
                 ["outcome", {"name": "barker"}], ["status", {}], ["parole", {"name": "owen"}], ["timeline", {"limit": 3}],
                 ["reforms", {}], ["inquiries", {}], ["overview", {"topic": "topics"}], ["sources", {"words": "laming"}],
                 ["works", {}], ["impact", {"words": "care applications"}], ["cite", {"ids": ["no-murder-conviction"]}],
                 ["who", {"name": "nobody at all"}], ["outcome", {"name": "barker", "data": true}], ["check", {"text": "Tracey Connelly was convicted of murder."}]]""";
        var said = said(
                with(
                        judges.node(),
                        List.of("src/test/mcp/client.mjs", judges.folder().toString()),
                        SERVER),
                Map.of("MCP_CALLS", calls));
        assertThat(said.code()).as(said.text()).isZero();
        var clients = JsonMapper.shared().readTree(said.text());

        assertThat(clients.propertyNames()).containsExactly("modern", "legacy", "sdk");
        for (var client : clients) {
            assertThat(client.path("problems")).isEmpty();
            assertThat(client.path("tools")).hasSize(16);
            assertThat(client.path("results")).hasSize(19).allSatisfy(McpJudgesTest::isComplete);
            assertThat(client.path("unknown").asInt()).isEqualTo(-32602);
        }
    }

    private static void isComplete(JsonNode result) {
        assertThat(result.path("isError").asBoolean(true)).isFalse();
        var data = result.path("structuredContent");
        assertThat(
                        data.isObject()
                                ? data.path("record").path("case").asString()
                                : result.path("content").path(0).path("text").asString())
                .contains("peter-connelly");
    }

    @ParameterizedTest
    @CsvSource({"modern", "legacy"})
    void the_inspector_has_nothing_to_say_of_the_tools(String era) throws Exception {
        // It takes what begins with a dash for its own.
        var script = judges.folder().resolve("server");
        Files.writeString(script, "#!/bin/sh\nexec '" + String.join("' '", SERVER) + "'\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        var inspector = judges.module("@modelcontextprotocol/inspector/clients/launcher/build/index.js");
        var said = run(with(
                judges.node(),
                List.of(inspector, "--cli", script.toString()),
                List.of("--method", "tools/list", "--strict", "--protocol-era", era)));

        assertThat(said).contains("\"sources\"").doesNotContain("Warning:", "Issue:");
    }

    /** What fails asks for tools of the suite's own, or for prompts and resources. */
    @ParameterizedTest
    @CsvSource({
        "2026-07-28, server-stateless, sep-2575-server-rejects-undeclared-capability sep-2575-missing-capability-http-400 sep-2575-http-server-no-independent-requests-on-stream sep-2575-server-no-log-without-loglevel",
        "2026-07-28, tools-list,",
        "2026-07-28, caching, sep-2549-prompts-list-caching-hints sep-2549-resources-list-caching-hints sep-2549-resources-templates-list-caching-hints",
        "2025-11-25, server-initialize,",
        "2025-11-25, ping,",
        "2025-11-25, tools-list,",
    })
    void the_conformance_suite_finds_no_other_failure(String version, String scenario, String expected)
            throws Exception {
        var suite = judges.module("@modelcontextprotocol/conformance/dist/index.js");
        var said = said(
                with(
                        judges.node(),
                        List.of(suite, "server", "--url", "http://localhost:" + port + "/mcp"),
                        List.of("--scenario", scenario, "--spec-version", version)),
                Map.of("NO_COLOR", "1"));
        var failed = new TreeSet<String>();
        var passed = new ArrayList<String>();
        RESULT.matcher(said.text().replaceAll("\u001b\\[\\d+m", "")).results().forEach(check -> {
            switch (check.group(2)) {
                case "SUCCESS" -> passed.add(check.group(1));
                case "FAILURE", "WARNING" -> failed.add(check.group(1));
                default -> {}
            }
        });

        assertThat(failed)
                .as(said.text())
                .containsExactlyInAnyOrderElementsOf(expected == null ? Set.of() : Set.of(expected.split(" ", -1)));
        // That one scenario sends its messages past what checks them.
        assertThat(passed)
                .as(said.text())
                .contains(
                        scenario.equals("server-stateless")
                                ? "sep-2575-server-implements-discover"
                                : "wire-schema-valid");
    }
}
