package org.onrecord.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ask.Questions;
import org.onrecord.ask.understand.Context;
import org.onrecord.cli.CommandLines;
import org.onrecord.cli.CommandModel;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsReader;
import org.onrecord.format.FactsReader.Reading;
import org.onrecord.format.Limits;
import org.onrecord.format.canonical.CanonicalForm;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.hostile.HostileTexts;
import org.onrecord.io.Io;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.Written;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OverviewSection;
import org.onrecord.model.date.DateFormatException;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.View;
import org.onrecord.output.layout.Wrap;
import org.onrecord.talk.ShellWords;
import org.onrecord.trust.AllowedSigners;
import org.onrecord.trust.Verification;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What takes input from strangers, and what must be so whatever the input is. Jazzer calls this class (see
 * {@code bench/fuzz}); {@link FuzzTest} tries the corpus and changes of it in every build.
 */
public enum FuzzTarget {
    READER(FuzzTarget::read),
    DATES(FuzzTarget::readDate),
    SIGNATURES(FuzzTarget::verify),
    SIGNERS(FuzzTarget::readSigners),
    QUESTIONS(FuzzTarget::ask),
    WORDS(FuzzTarget::splitWords),
    WRAP(FuzzTarget::wrap),
    WRITERS(FuzzTarget::write);

    private static final Path FOLDER = Path.of("src/test/resources");
    private static final JsonFactory JSON = new JsonFactory();
    /** Views that a command line can ask for; a complete answer is written in Markdown only. */
    private static final List<View> VIEWS_ON_SCREEN = List.of(View.SHORT, View.WITH_SOURCES, View.FULL);

    private static final Limits LIMITS = new Limits(1 << 20, 32, 100_000, 10_000);

    private static FuzzTarget chosen = READER;

    @SuppressWarnings("ImmutableEnumChecker") // It refers to a method.
    private final Consumer<byte[]> trial;

    FuzzTarget(Consumer<byte[]> trial) {
        this.trial = trial;
    }

    /** Called by Jazzer, with the arguments that it was given for us. */
    public static void fuzzerInitialize(String[] arguments) {
        chosen = valueOf(arguments[0]);
        chosen.run(new byte[3]); // What it needs is read now, and is not part of the time that an input may take.
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        chosen.run(input);
    }

    /** Does with the input what the program does, and fails if what comes of it is not as promised. */
    void run(byte[] input) {
        trial.accept(input);
    }

    /** The small inputs to begin with. */
    Path corpus() {
        return FOLDER.resolve("fuzz").resolve(name().toLowerCase(Locale.ROOT));
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** A file is read, or has problems; its canonical form says the same, and is its own canonical form. */
    private static void read(byte[] input) {
        try {
            if (reading(input) instanceof Reading.Valid(CaseRecord record)) {
                var canonical = canonical(input);
                assertThat(reading(canonical)).isEqualTo(new Reading.Valid(record));
                assertThat(canonical(canonical)).isEqualTo(canonical);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Failure refused) {
            assertThat(refused.code()).isNotEmpty();
        }
    }

    private static Reading reading(byte[] file) throws IOException {
        return FactsReader.read(new ByteArrayInputStream(file), "fuzz.json", LIMITS);
    }

    private static byte[] canonical(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        CanonicalForm.write(file, out);
        return out.toByteArray();
    }

    /** A date is refused, or is written as it was read, and has words and bounds. */
    private static void readDate(byte[] input) {
        var text = text(input);
        try {
            var date = FactDate.parse(text);
            assertThat(date.edtf()).isEqualTo(text);
            assertThat(date.inWords()).isNotBlank();
            assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
        } catch (DateFormatException e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    /** Only the genuine signature is trusted; what follows it is not read. */
    private static void verify(byte[] input) {
        if (isTrusted(input, Signed.bytes("allowed_signers"))) {
            assertThat(withoutSpace(input)).startsWith(withoutSpace(Signed.GENUINE));
        }
    }

    /** Whether OpenSSH trusts the signature; each refusal has exit status 5. */
    private static boolean isTrusted(byte[] signature, byte[] signers) {
        var allowed = new AllowedSigners("allowed_signers", signers, Signed.DAY);
        try (var verification = new Verification(Signed.IO, "content.txt", signature, allowed)) {
            return !verification
                    .signer(new ByteArrayInputStream(Signed.CONTENT))
                    .principal()
                    .isEmpty();
        } catch (Failure refused) {
            assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutSpace(byte[] text) {
        return text(text).replaceAll("\\s", "");
    }

    /** The genuine signature is trusted only if its key is in the file of allowed signers. */
    private static void readSigners(byte[] input) {
        if (isTrusted(Signed.GENUINE, input)) {
            assertThat(text(input)).contains(Signed.KEY);
        }
    }

    /** Whatever is asked gets at most the three answers that were wanted, a whole account or list, or the reason why not. */
    private static void ask(byte[] input) {
        var reply = Asked.QUESTIONS.answer(text(input), Context.NONE, 3);

        var facts = reply.answers().stream().map(AnsweredFact::id).toList();
        var isRanked = !reply.explanation().scores().isEmpty();
        if (reply.page() == null && !Asked.TOLD.containsAll(facts)) {
            // What is computed is told whole: a list of who was convicted without its last would be wrong.
            assertThat(facts).hasSizeLessThanOrEqualTo(isRanked ? 3 : Asked.MOST_COMPUTED);
        }
        assertThat(reply.message())
                .satisfiesAnyOf(m -> assertThat(m).isNull(), m -> assertThat(m).isNotBlank());
        for (var small : Asked.SMALL) {
            var first = small.answer("what happened", Context.NONE, 3);
            assertThat(small.answer(text(input), first.context(), 3).record()).isEqualTo(first.record());
        }
    }

    /** A line is split without error, and words that are quoted are the same words again. */
    private static void splitWords(byte[] input) {
        var text = text(input);
        assertThat(ShellWords.typed(text)).isNotEmpty();
        var words = new ArrayList<>(List.of(text.split("\n", -1)));
        assertThat(ShellWords.typed(Style.quoted(words))).isEqualTo(words);
    }

    /** Each line fits, unless an address or a single wide letter does not, and no letter is lost. */
    private static void wrap(byte[] input) {
        var width = input.length == 0 ? 1 : 1 + (input[0] & 0x7f);
        var text = text(input);
        var lines = Wrap.lines(Phrase.of(text), width);

        assertThat(lines)
                .allSatisfy(line -> assertThat(line.width() <= Math.max(2, width) || text.contains("://"))
                        .isTrue());
        assertThat(lines.stream()
                        .map(Phrase::text)
                        .collect(Collectors.joining())
                        .replaceAll("[ \n\r\t]", ""))
                .isEqualTo(text.replaceAll("[ \n\r\t]", ""));
    }

    /** Nothing that a record says acts on a screen, in any format: the first three bytes say who writes what, the rest what. */
    private static void write(byte[] input) {
        if (input.length < 3) {
            return;
        }
        var query = chosen(Lookups.ALL, input[0]);
        var isPictured = List.of("impact", "status", "timeline").contains(query.command());
        var formats = Arrays.stream(Format.values())
                .filter(one -> List.of(Format.general()).contains(one)
                        || (isPictured && one == Format.SVG)
                        || (query instanceof SourcesQuery && Format.BIBLIOGRAPHIES.contains(one)))
                .toList();
        var format = chosen(formats, input[1]);
        var view = chosen(VIEWS_ON_SCREEN, input[2]);
        var record = HostileRecord.of(GreyHeron.record(), text(Arrays.copyOfRange(input, 3, input.length)) + " text");
        var layout = new Layout(format, List.of(), true, new Style(80, false, false, view));
        var written = Written.by(
                out -> new AnswerWriter(layout, "onrecord " + query.command()).write(query, query.answer(record), out));
        HostileTexts.assertInert(written);
        if (format == Format.JSON) {
            assertJson(written);
        }
        if (format == Format.JSONL) {
            written.lines().forEach(FuzzTarget::assertJson);
        }
    }

    private static <T> T chosen(List<T> all, byte number) {
        return all.get(Byte.toUnsignedInt(number) % all.size());
    }

    private static void assertJson(String written) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), written)) {
            while (parser.nextToken() != null) {
                parser.getString();
            }
        }
    }

    /** A signed file, and who may sign. */
    private static final class Signed {
        private static final byte[] CONTENT = bytes("content.txt");
        private static final byte[] GENUINE = bytes("ed25519.sig");
        private static final String KEY = text(bytes("allowed_signers"))
                .lines()
                .filter(line -> line.startsWith("ed25519@"))
                .findFirst()
                .orElseThrow()
                .split(" ", -1)[3];
        private static final Io IO = CommandModel.with(Map.of("PATH", System.getenv("PATH")));
        private static final Instant DAY = Instant.parse("2026-06-15T12:00:00Z");

        private static byte[] bytes(String file) {
            try {
                return Files.readAllBytes(FOLDER.resolve("signatures").resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Asked {
        private static final Questions QUESTIONS = new Questions(GreyHeron.record());
        private static final List<Questions> SMALL = Stream.of("smallest", "odd-heading")
                .map(name -> new Questions(GreyHeron.other(name + ".json")))
                .toList();
        private static final int MOST_COMPUTED = 8;

        /** What accounts are made of. */
        private static final Set<String> TOLD = Stream.concat(
                        GreyHeron.record().briefs().values().stream().map(Brief::facts),
                        GreyHeron.record().overview().stream().map(OverviewSection::facts))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** A query for each command that looks something up, and each of its options. */
    private static final class Lookups {
        private static final List<Query> ALL = CommandLines.queries(
                CommandModel.run(CommandModel.with(Map.of("ONRECORD_FACTS", FOLDER + "/records/grey-heron.json"))));
    }
}
