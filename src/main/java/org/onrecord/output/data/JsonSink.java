package org.onrecord.output.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.HexFormat;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Style;

/**
 * Hands JSON to an {@link Appendable} and closes nothing; for a terminal, control and bidi characters that JSON lets
 * stand in a text are escaped, which changes no value.
 */
final class JsonSink extends Writer {
    private final Appendable out;
    private final boolean isTerminal;

    JsonSink(Appendable out, Style style) {
        this.out = out;
        this.isTerminal = style.isTerminal();
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        var start = offset;
        for (var i = offset; isTerminal && i < offset + length; i++) {
            if (chars[i] != '\n' && SafeText.isControl(chars[i])) {
                out.append(CharBuffer.wrap(chars, start, i - start));
                out.append("\\u").append(HexFormat.of().toHexDigits(chars[i]));
                start = i + 1;
            }
        }
        out.append(CharBuffer.wrap(chars, start, offset + length - start));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
