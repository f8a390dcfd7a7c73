package org.onrecord.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Problem;
import org.onrecord.model.CaseRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads a facts file in one pass and reports every problem before the first invalid JSON. */
public final class FactsReader {

    static final String TOO_LARGE_HINT = "raise the limit with --max-size";

    private FactsReader() {}

    /**
     * Reads the file to its end, without closing the stream.
     *
     * @param name the file's name in problems
     */
    public static Reading read(InputStream in, String name, Limits limits) throws IOException {
        return read(in, name, limits, false);
    }

    /** Reads the file, and finds problems also in what older versions of the program let editors publish. */
    static Reading readForEditors(InputStream in, String name, Limits limits) throws IOException {
        return read(in, name, limits, true);
    }

    private static Reading read(InputStream in, String name, Limits limits, boolean isForEditors) throws IOException {
        var problems = new Problems(name);
        ValidEntries readable = null;
        try (var parser = parser(in, limits)) {
            var cursor = new Cursor(parser, problems);
            try {
                var reader = new RecordReader(cursor, limits, isForEditors);
                var record = reader.read();
                if (record != null && cursor.problemCount() == 0) {
                    return new Reading.Valid(record);
                }
                readable = record == null ? null : new ValidEntries(record, reader.omitted());
            } catch (Cursor.Stopped stopped) {
                // The problem has been reported.
            } catch (JacksonException e) {
                new BrokenText(cursor, limits).report(e);
            }
        }
        return new Reading.Invalid(problems.inFileOrder(), readable);
    }

    static JsonParser parser(InputStream in, Limits limits) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxNesting())
                .maxStringLength(limits.maxStringLength())
                .maxNameLength(limits.maxStringLength())
                .build();
        return JsonFactory.builder()
                // Nearly all names are known keys: interning makes comparing them cheap.
                .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .streamReadConstraints(constraints)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build()
                .createParser(ObjectReadContext.empty(), new Utf8Reader(in, limits.maxBytes()));
    }

    public sealed interface Reading {

        record Valid(CaseRecord record) implements Reading {}

        /**
         * An invalid file.
         *
         * @param problems the problems in file order; never empty
         * @param readable null if the file could not be read to its end or has a problem outside its entries
         */
        record Invalid(List<Problem> problems, @Nullable ValidEntries readable) implements Reading {}
    }

    /**
     * An invalid file without the entries that have problems. Others may name them.
     *
     * @param omitted their positions in each list, in order
     */
    record ValidEntries(CaseRecord record, Map<String, List<Integer>> omitted) {
        private static final Pattern ENTRY = Pattern.compile("(\\w+)\\[(\\d+)](.*)");

        /** Returns a warning about the record as one about the file, in which entries have other positions. */
        Problem inFile(Problem warning) {
            var path = ENTRY.matcher(warning.path());
            if (!path.matches()) {
                return warning;
            }
            var position = Integer.parseInt(path.group(2));
            for (int before : omitted.getOrDefault(path.group(1), List.of())) {
                position += before <= position ? 1 : 0;
            }
            return Problem.warning(
                    warning.code(),
                    warning.file(),
                    path.group(1) + "[" + position + "]" + path.group(3),
                    warning.id(),
                    warning.message(),
                    warning.hint());
        }
    }

    /** Reports why the parser had to stop in a facts file. */
    private static final class BrokenText {
        private static final String[] ADVICE = {"\n", ": maybe a ", ": enable "};

        private final Cursor cursor;
        private final Limits limits;

        BrokenText(Cursor cursor, Limits limits) {
            this.cursor = cursor;
            this.limits = limits;
        }

        /**
         * Reports the parser's exception as a problem of the file.
         *
         * @throws IOException if the disk or the stream failed, not the file
         */
        void report(JacksonException cause) throws IOException {
            if (cause instanceof JacksonIOException && cause.getCause() instanceof IOException inputFault) {
                reportInput(inputFault);
            } else if (cause instanceof UnexpectedEndOfInputException) {
                reportTruncated();
            } else if (cause instanceof StreamConstraintsException) {
                reportLimit(cause.getOriginalMessage());
            } else {
                reportSyntax(cause);
            }
        }

        private void reportInput(IOException fault) throws IOException {
            if (fault instanceof EOFException) {
                reportTruncated();
            } else if (fault instanceof CharacterCodingException) {
                cursor.report(
                        end(), ProblemCode.NOT_UTF_8, "the bytes from here are not UTF-8", "save the file as UTF-8");
            } else if (fault instanceof Utf8Reader.TooLargeException) {
                cursor.report(
                        wholeFile(),
                        ProblemCode.FACTS_TOO_LARGE,
                        "the file is larger than " + limits.maxBytesInWords(),
                        TOO_LARGE_HINT);
            } else {
                throw fault;
            }
        }

        private void reportTruncated() {
            cursor.report(
                    end(), ProblemCode.TRUNCATED, "the file ends in the middle of the record", "get the complete file");
        }

        private void reportLimit(String parserMessage) {
            if (cursor.parser().streamReadContext().getNestingDepth() > limits.maxNesting()) {
                cursor.report(
                        end(),
                        ProblemCode.NESTED_TOO_DEEP,
                        "objects and lists are nested more than " + limits.maxNesting() + " levels deep",
                        "remove the inner ones; the format needs no more than 5 levels");
            } else if (parserMessage.startsWith("Number")) {
                cursor.report(
                        end(), ProblemCode.NUMBER_OUT_OF_RANGE, "a number has too many digits", Values.RANGE_HINT);
            } else {
                cursor.report(
                        end(),
                        ProblemCode.TEXT_TOO_LONG,
                        "a text is longer than " + limits.maxStringLength() + " characters",
                        "shorten it, or look for a missing closing quote");
            }
        }

        private void reportSyntax(JacksonException cause) {
            var at = cause.getLocation();
            var place = at == null ? end() : place(at);
            cursor.report(
                    place,
                    ProblemCode.SYNTAX_ERROR,
                    "this is not JSON: " + withoutAdvice(cause.getOriginalMessage()),
                    "look for a missing or extra comma, quote or bracket here or just before");
        }

        /** Returns the parser's message without its advice about options that only a programmer can set. */
        private static String withoutAdvice(String message) {
            int end = message.length();
            for (var advice : ADVICE) {
                int start = message.indexOf(advice);
                end = start < 0 ? end : Math.min(end, start);
            }
            return message.substring(0, end);
        }

        private Place wholeFile() {
            return new Place(0, 0, "", cursor.entry());
        }

        private Place end() {
            return place(cursor.parser().currentLocation());
        }

        private Place place(TokenStreamLocation at) {
            return new Place(at.getLineNr(), at.getColumnNr(), cursor.place().path(), cursor.entry());
        }
    }

    /**
     * Decodes UTF-8 strictly and counts the bytes.
     *
     * <p>Text before an invalid byte is delivered before the error, so that the parser is at the byte when it fails. {@link
     * java.io.InputStreamReader} does not guarantee this.
     */
    private static final class Utf8Reader extends Reader {
        private static final int BUFFER_SIZE = 1 << 15;

        private final InputStream in;
        private final long maxBytes;
        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
        private long count;
        private boolean isAtEnd;

        Utf8Reader(InputStream in, long maxBytes) {
            this.in = in;
            this.maxBytes = maxBytes;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (length < 2) {
                throw new IllegalArgumentException("a character may need two places");
            }
            var chars = CharBuffer.wrap(buffer, offset, length);
            while (true) {
                CoderResult result = decoder.decode(bytes, chars, isAtEnd);
                int decoded = chars.position() - offset;
                if (decoded > 0) {
                    return decoded;
                }
                if (result.isError()) {
                    throw badBytes(result);
                }
                if (isAtEnd) {
                    return -1;
                }
                fill();
            }
        }

        private IOException badBytes(CoderResult result) {
            boolean isCutOff = isAtEnd && bytes.remaining() == result.length();
            return isCutOff && isStartOfCharacter() ? new EOFException() : new MalformedInputException(result.length());
        }

        /** Whether the remaining bytes are an incomplete character. */
        private boolean isStartOfCharacter() {
            int lead = bytes.get(bytes.position()) & 0xFF;
            int needed = lead < 0xC2 || lead > 0xF4 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            return bytes.remaining() < needed;
        }

        private void fill() throws IOException {
            bytes.compact();
            boolean isStart = count == 0;
            int read;
            do {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                if (read < 0) {
                    isAtEnd = true;
                    break;
                }
                bytes.position(bytes.position() + read);
                count += read;
            } while (isStart && count < 4);
            bytes.flip();
            if (count > maxBytes) {
                throw new TooLargeException();
            }
            if (isStart) {
                checkEncoding();
            }
        }

        /**
         * Refuses UTF-16 and UTF-32, and skips a byte order mark. JSON begins with two ASCII characters, so a zero among
         * the first four bytes shows another encoding.
         */
        private void checkEncoding() throws IOException {
            int first = bytes.position();
            for (int i = first; i < Math.min(first + 4, bytes.limit()); i++) {
                if (bytes.get(i) == 0) {
                    throw new MalformedInputException(1);
                }
            }
            boolean hasMark = bytes.remaining() >= 3
                    && bytes.get(first) == (byte) 0xEF
                    && bytes.get(first + 1) == (byte) 0xBB
                    && bytes.get(first + 2) == (byte) 0xBF;
            if (hasMark) {
                bytes.position(first + 3);
            }
        }

        @Override
        public void close() {
            // The caller that opened the stream closes it.
        }

        static final class TooLargeException extends IOException {
            @Serial
            private static final long serialVersionUID = 1L;

            TooLargeException() {
                super("larger than allowed");
            }
        }
    }
}
