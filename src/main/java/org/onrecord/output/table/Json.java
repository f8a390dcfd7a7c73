package org.onrecord.output.table;

import java.io.Writer;
import java.nio.CharBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.onrecord.failure.Printable;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Value.Member;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON, with a newline after each value. */
public final class Json {
    /** The version of the output format, in every document. It changes only when something is removed. */
    public static final Member FORMAT = Member.of("format", "onrecord/1");

    private Json() {}

    /** Writes one object on several lines, indented by two spaces. */
    public static void document(Sink out, List<Member> members) {
        write(out, new Indented(), json -> writeObject(members, json));
    }

    public static void line(Sink out, List<Member> members) {
        write(out, ObjectWriteContext.empty(), json -> writeObject(members, json));
    }

    /** Writes an array with each value on a line of its own, as soon as it is evaluated. */
    public static void array(Sink out, Stream<Value> values) {
        write(out, ObjectWriteContext.empty(), json -> {
            // Not by an iterator, for which a stream made of streams would keep all values of one.
            values.forEachOrdered(value -> {
                json.writeRaw(isFirst(json) ? "[\n" : ",\n");
                value.write(json);
            });
            json.writeRaw(isFirst(json) ? "[]\n" : "\n]\n");
        });
    }

    private static boolean isFirst(JsonGenerator json) {
        return json.streamWriteContext().getEntryCount() == 0;
    }

    private static void writeObject(List<Member> members, JsonGenerator json) {
        Value.object(members).write(json);
        endLine(json);
    }

    static <T> void lines(Table<T> table, Sink out) {
        write(out, ObjectWriteContext.empty(), json -> {
            for (var item : table.items()) {
                writeRow(table, item, json);
                endLine(json);
            }
        });
    }

    static <T> void writeArray(Table<T> table, JsonGenerator json) {
        json.writeStartArray();
        for (var item : table.items()) {
            writeRow(table, item, json);
        }
        json.writeEndArray();
    }

    private static <T> void writeRow(Table<T> table, T item, JsonGenerator json) {
        json.writeStartObject();
        for (var field : table.fields()) {
            json.writeName(field.name());
            field.of(item).write(json);
        }
        json.writeEndObject();
    }

    private static void endLine(JsonGenerator json) {
        json.writeRaw('\n');
    }

    private static void write(Sink out, ObjectWriteContext context, Consumer<JsonGenerator> content) {
        try (var json = factory().createGenerator(context, new Characters(out))) {
            content.accept(json);
        }
    }

    /** Creates the factory on each call: the native binary cannot hold it as a constant. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                // Truncated output must not look complete.
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .rootValueSeparator("")
                .build();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            var separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("")
                    .withRootSeparator("");
            var twoSpaces = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(separators)
                    .withArrayIndenter(twoSpaces)
                    .withObjectIndenter(twoSpaces);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /**
     * A writer to a {@link Sink}, which it never closes.
     *
     * <p>It escapes control, bidi and unseen characters that JSON allows in text, which does not change any value.
     */
    private static final class Characters extends Writer {
        private final Sink out;
        /** The first half of a pair whose second half has not been written; 0 if there is none. */
        private char high;

        Characters(Sink out) {
            this.out = out;
        }

        @Override
        public void write(char[] chars, int offset, int length) {
            if (length == 0) {
                return;
            }
            var start = offset;
            if (high != 0) {
                start += writeAfterHigh(chars[offset]);
            }
            var end = offset + length;
            if (end > start && Character.isHighSurrogate(chars[end - 1])) {
                high = chars[--end];
            }
            for (var i = start; i < end; i++) {
                var c = Character.codePointAt(chars, i, end);
                var count = Character.charCount(c);
                if (isEscaped(c)) {
                    out.append(CharBuffer.wrap(chars, start, i - start));
                    for (var half = i; half < i + count; half++) {
                        out.append("\\u").append(HexFormat.of().toHexDigits(chars[half]));
                    }
                    start = i + count;
                }
                i += count - 1;
            }
            out.append(CharBuffer.wrap(chars, start, end - start));
        }

        /** Writes a pair that was split between two calls, and returns the number of characters used. */
        private int writeAfterHigh(char next) {
            char[] pair = {high, next};
            high = 0;
            if (Character.isLowSurrogate(next)) {
                write(pair, 0, 2);
                return 1;
            }
            out.append(CharBuffer.wrap(pair, 0, 1));
            return 0;
        }

        private static boolean isEscaped(int c) {
            return c != '\n' && Printable.isControl(c);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
