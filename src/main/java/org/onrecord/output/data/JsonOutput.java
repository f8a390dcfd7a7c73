package org.onrecord.output.data;

import java.io.IOException;
import java.util.function.Consumer;
import org.onrecord.output.layout.Style;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON as this program writes it: to any {@link Appendable}, with a line end after each value. */
final class JsonOutput {
    private JsonOutput() {}

    /** Writes one value on many lines, indented by two spaces. */
    static void indented(Appendable out, Style style, Consumer<JsonGenerator> value) throws IOException {
        write(out, style, new Indented(), value.andThen(JsonOutput::endLine));
    }

    /** Writes values on one line each; {@link #endLine} ends each of them. */
    static void lines(Appendable out, Style style, Consumer<JsonGenerator> values) throws IOException {
        write(out, style, ObjectWriteContext.empty(), values);
    }

    static void endLine(JsonGenerator json) {
        json.writeRaw('\n');
    }

    private static void write(Appendable out, Style style, ObjectWriteContext context, Consumer<JsonGenerator> content)
            throws IOException {
        try (var json = factory(style).createGenerator(context, new JsonSink(out, style))) {
            content.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static JsonFactory factory(Style style) {
        return JsonFactory.builder()
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, style.isAscii())
                // What broke off must not look complete.
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .rootValueSeparator("")
                .build();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            var separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("")
                    .withRootSeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withArrayIndenter(TWO_SPACES)
                    .withObjectIndenter(TWO_SPACES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
