package org.onrecord.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.golden.GoldenCase;
import org.onrecord.hostile.HostileTexts;

/** Makes up messages of clients: those of the golden transcripts and of {@code fuzz/mcp}, changed at random. */
final class McpMessages {
    /** A text, number or word of JSON where a value may stand. */
    private static final Pattern VALUE =
            Pattern.compile("(?<=[:\\[,] ?)(?:\"(?:[^\"\\\\]|\\\\.)*+\"|-?[0-9][0-9.eE+-]*+|true|false|null)");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "-0.0",
            "0.7261534",
            "1e2147483648",
            "-1e-2147483648",
            "1".repeat(300),
            "\"\"",
            "\"\\ud800\"",
            "\"\\udc00 x\"",
            "\"\\u0000\\n\\u202e\"",
            "\"tools/call\"",
            "\"initialize\"",
            "\"no/such/method\"",
            "\"2025-06-18\"",
            "1000",
            "[".repeat(70) + "]".repeat(70));

    private final Random random;
    private final List<String> corpus;

    McpMessages(long seed) {
        this.random = new Random(seed);
        this.corpus = corpus();
    }

    /** The messages to begin with. */
    static List<String> corpus() {
        var inputs = new ArrayList<String>();
        try (var found = Files.list(Path.of("src/test/resources/fuzz/mcp"))) {
            for (var file : found.sorted().toList()) {
                inputs.add(Files.readString(file));
            }
            GoldenCase.all().stream()
                    .filter(golden -> golden.command().equals("mcp"))
                    .map(GoldenCase::input)
                    .forEach(inputs::add);
            return inputs.stream()
                    .flatMap(text -> Stream.of(text.split("\n")))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a message with a few of its values or characters changed; one in four is joined of two. */
    String next() {
        var message = one();
        for (var change = random.nextInt(3); change >= 0; change--) {
            message = random.nextBoolean() ? withOtherValue(message) : withOtherCharacters(message);
        }
        return message.replace("\n", " ");
    }

    private String one() {
        var message = any(corpus);
        if (random.nextInt(4) > 0) {
            return message;
        }
        var other = any(corpus);
        return message.substring(0, random.nextInt(message.length() + 1))
                + other.substring(random.nextInt(other.length() + 1));
    }

    private String withOtherValue(String message) {
        var values = VALUE.matcher(message).results().toList();
        if (values.isEmpty()) {
            return message;
        }
        var value = any(values);
        return message.substring(0, value.start()) + value() + message.substring(value.end());
    }

    private String value() {
        return switch (random.nextInt(8)) {
            case 0 -> String.valueOf(random.nextDouble());
            case 1 ->
                random.nextInt(-9, 10) + "." + random.nextInt(1000) + "e"
                        + random.nextLong(1L << random.nextInt(1, 40));
            case 2 ->
                "\"" + any(List.of("x", "ab ", "owen ", "İ", "\\\\", "\\u0001")).repeat(1 << random.nextInt(17)) + "\"";
            default -> any(VALUES);
        };
    }

    private String withOtherCharacters(String message) {
        var changed = new StringBuilder(message);
        var start = random.nextInt(message.length() + 1);
        var end = Math.min(message.length(), start + random.nextInt(8));
        switch (random.nextInt(4)) {
            case 0 -> changed.delete(start, end);
            case 1 -> changed.insert(start, message, start, end);
            case 2 -> changed.insert(start, (char) random.nextInt(0x10000));
            default -> changed.insert(start, any(random.nextBoolean() ? HostileTexts.ACTIVE : HostileTexts.MEANING));
        }
        return changed.toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
