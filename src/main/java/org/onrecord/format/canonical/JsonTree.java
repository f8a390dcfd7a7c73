package org.onrecord.format.canonical;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

sealed interface JsonTree {

    record Text(String value) implements JsonTree {}

    /**
     * A number, {@code true}, {@code false} or {@code null}.
     *
     * @param spelling the value as written: 5.0 does not become 5
     */
    record Bare(String spelling) implements JsonTree {}

    record Items(List<JsonTree> items) implements JsonTree {}

    record Members(SequencedMap<String, JsonTree> values) implements JsonTree {}

    /**
     * Parses JSON in UTF-8, with or without a byte order mark.
     *
     * @throws tools.jackson.core.JacksonException if it is not JSON
     */
    static JsonTree read(byte[] text) {
        return read(text, 0, text.length);
    }

    static JsonTree read(byte[] text, int from, int to) {
        try (var parser = parser(text, from, to)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /**
     * Parses one value that is the whole text.
     *
     * @throws tools.jackson.core.JacksonException if it is not JSON
     * @throws RepeatedKey if an object has a key twice
     */
    static JsonTree read(String text) {
        try (var parser = factory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "the value has ended");
            }
            return value;
        }
    }

    static JsonParser parser(byte[] text, int from, int to) {
        return factory().createParser(ObjectReadContext.empty(), text, from, to - from);
    }

    static JsonTree value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new JsonTree.Text(parser.getString());
            default -> new JsonTree.Bare(parser.getString());
        };
    }

    private static JsonTree members(JsonParser parser) {
        var values = new LinkedHashMap<String, JsonTree>();
        for (var key = parser.nextName(); key != null; key = parser.nextName()) {
            if (values.containsKey(key)) {
                throw new RepeatedKey(key, parser.currentTokenLocation().getColumnNr());
            }
            parser.nextToken();
            values.put(key, value(parser));
        }
        return new JsonTree.Members(values);
    }

    private static JsonTree items(JsonParser parser) {
        var items = new ArrayList<JsonTree>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new JsonTree.Items(items);
    }

    /** Creates the factory on each call: the native binary cannot hold it as a constant. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
    }

    /** Writes JSON in the layout of facts files: one value a line, two spaces a level, unescaped letters. */
    final class Layout {
        private static final String INDENT = "  ";

        private final Appendable out;
        private int depth;
        private boolean isEmpty;

        Layout(Appendable out) {
            this.out = out;
        }

        void write(JsonTree value) throws IOException {
            switch (value) {
                case Text one -> quote(one.value());
                case Bare one -> out.append(one.spelling());
                case Items list -> {
                    open('[');
                    for (var item : list.items()) {
                        next();
                        write(item);
                    }
                    close(']');
                }
                case Members object -> {
                    open('{');
                    for (var member : object.values().entrySet()) {
                        key(member.getKey());
                        write(member.getValue());
                    }
                    close('}');
                }
            }
        }

        void open(char bracket) throws IOException {
            out.append(bracket);
            depth++;
            isEmpty = true;
        }

        void key(String key) throws IOException {
            next();
            quote(key);
            out.append(": ");
        }

        void next() throws IOException {
            out.append(isEmpty ? "" : ",");
            newLine();
            isEmpty = false;
        }

        void close(char bracket) throws IOException {
            depth--;
            if (!isEmpty) {
                newLine();
            }
            out.append(bracket);
            isEmpty = false;
        }

        private void newLine() throws IOException {
            out.append('\n');
            for (var i = 0; i < depth; i++) {
                out.append(INDENT);
            }
        }

        private void quote(String value) throws IOException {
            out.append('"');
            for (var i = 0; i < value.length(); i++) {
                append(value.charAt(i), value, i);
            }
            out.append('"');
        }

        private void append(char c, String value, int at) throws IOException {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || isHalf(c, value, at)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }

        /** Whether a character is an unpaired surrogate, which UTF-8 cannot encode. */
        private static boolean isHalf(char c, String value, int at) {
            if (Character.isHighSurrogate(c)) {
                return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
            }
            return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
        }
    }
}
