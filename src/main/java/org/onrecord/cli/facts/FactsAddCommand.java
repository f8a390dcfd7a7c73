package org.onrecord.cli.facts;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.FileOutcome.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.canonical.NewEntries;
import org.onrecord.io.Disk;
import org.onrecord.io.InputLines;
import org.onrecord.io.Io;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts add}. */
@Command(name = "add", header = "Add a fact or brief to a facts file.", footer = "onrecord facts add my-record.json")
public final class FactsAddCommand extends AnswerCommand {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description = "The facts file, which stays valid and in canonical form.")
    String file = "";

    @Option(
            names = "--out",
            paramLabel = "NEW",
            completionCandidates = Candidates.FileNames.class,
            description = "Write to this new file, and leave FILE as it is.")
    @Nullable
    Path out;

    @Option(names = "--brief", description = "Add a brief instead of a fact.")
    boolean isBrief;

    @Option(names = "--id", paramLabel = "ID", description = "Its id; default words of the statement or heading.")
    List<String> id = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            completionCandidates = Candidates.FactKinds.class,
            description = "Kind of fact; default event.")
    List<String> kind = List.of();

    @Option(names = "--statement", paramLabel = "TEXT", description = "The fact, in one sentence.")
    List<String> statement = List.of();

    @Option(names = "--date", paramLabel = "DATE", description = "Its date, as in the file: 2024-03-07, 2024-03~, …")
    List<String> date = List.of();

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Id of its topic, or ID: NAME of a new one; default the" + " first topic of the file.")
    List<String> topic = List.of();

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description = "A person in it: an id, a name, or NAME: ROLE for a new one; “(private)” after the role"
                    + " marks somebody named only for acts in office. Can be repeated, like the options below.")
    List<String> people = List.of();

    @Option(names = "--organisation", paramLabel = "NAME", description = "A body in it, likewise.")
    List<String> organisations = List.of();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "A source: its id or address, then a page or paragraph if you like; or, for a new one,"
                    + " “ADDRESS | PUBLISHER | DATE | KIND | TITLE”.")
    List<String> sources = List.of();

    @Option(names = "--detail", paramLabel = "KEY=VALUE", description = "A field of the detail that some kinds need.")
    List<String> detail = List.of();

    @Option(names = "--asked", paramLabel = "QUESTION", description = "A question that it answers, as people ask it.")
    List<String> asked = List.of();

    @Option(
            names = "--confidence",
            paramLabel = "WORD",
            completionCandidates = Candidates.ConfidenceWords.class,
            description = "established, reported or disputed; default established if a source is official or two"
                    + " publishers have it, otherwise reported.")
    List<String> confidence = List.of();

    @Option(names = "--note", paramLabel = "TEXT", description = "A note for careful readers.")
    List<String> note = List.of();

    @Option(names = "--heading", paramLabel = "TEXT", description = "Heading of a brief.")
    List<String> heading = List.of();

    @Option(names = "--summary", paramLabel = "TEXT", description = "Sentence with which a brief answers at once.")
    List<String> summary = List.of();

    @Option(names = "--fact", paramLabel = "ID", description = "A fact of a brief. Can be repeated.")
    List<String> facts = List.of();

    /**
     * A field of the entry, with the lines given as options.
     *
     * @param prompt what is asked for at a terminal; empty for a field that is never asked for
     */
    private record Question(
            String field, String option, String prompt, boolean isRequired, boolean isRepeated, List<String> given) {
        static Question of(String field, String prompt, boolean isRequired, List<String> given) {
            var last = given.subList(Math.max(0, given.size() - 1), given.size());
            return new Question(field, "--" + field, prompt, isRequired, false, last);
        }

        static Question ofMany(String field, String option, String prompt, boolean isRequired, List<String> given) {
            return new Question(field, option, prompt, isRequired, true, given);
        }
    }

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return FileOutcome.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        if (out != null && Files.exists(out)) {
            throw Disk.existing(out, "give another name");
        }
        var target = out == null ? Disk.path(file) : out;
        var source = FactsOptions.source(file, run.io());
        var content = FactsLoader.loadBytes(source, run.facts().limits());
        var isAsked = isIncomplete() && run.io().terminal().isInput();
        var lines = new InputLines(run.io().in());
        var outcomes = new ArrayList<FileOutcome>();
        var isMore = true;
        while (isMore) {
            var adding = new Adding(run.io(), isAsked ? lines : null, source.name(), content, run);
            content = adding.added();
            var written = content;
            if (outcomes.isEmpty() && out != null) {
                Disk.create(target, to -> to.write(written));
            } else {
                Disk.replace(target, to -> to.write(written));
            }
            outcomes.add(new FileOutcome(target.toString(), Result.WRITTEN, adding.inWords()));
            isMore = isAsked && adding.isConfirmed(adding.inWords() + " added. Another? [y/N] ");
        }
        run.write(layout.format(), to -> FileOutcome.write("facts add", outcomes, layout, to));
        if (Files.exists(SignatureCommands.Sign.signatureOf(target))) {
            run.note(SignatureCommands.Sign.signatureOf(target) + " does not match any more; sign the file again when"
                    + " it is complete");
        }
        return ExitCode.ANSWERED;
    }

    /** Whether an option that every fact or brief needs is missing. */
    private boolean isIncomplete() {
        return questions(isBrief).stream()
                .anyMatch(one -> one.isRequired() && one.given().isEmpty());
    }

    private List<Question> questions(boolean isOfBrief) {
        var whom = "(name, or NAME: ROLE for a new one)";
        var askedFor = Question.ofMany("asked", "--asked", "how it is asked", false, asked);
        var how = Question.of("confidence", "", false, confidence);
        var noted = Question.of("note", "", false, note);
        return isOfBrief
                ? List.of(
                        Question.of("heading", "heading", true, heading),
                        Question.ofMany("facts", "--fact", "fact (id)", true, facts),
                        Question.of("summary", "summary (the answer in a sentence)", false, summary),
                        Question.ofMany("people", "--person", "person it is about " + whom, false, people),
                        askedFor,
                        how,
                        noted)
                : List.of(
                        Question.of("kind", "kind [event]", false, kind),
                        Question.of("statement", "statement (one sentence)", true, statement),
                        Question.of("date", "date (2024-03-07, 2024-03, 2024-03~ for about)", true, date),
                        Question.of("topic", "topic (id, or ID: NAME for a new one) [the first]", false, topic),
                        Question.ofMany("people", "--person", "person " + whom, false, people),
                        Question.ofMany("organisations", "--organisation", "body " + whom, false, organisations),
                        Question.ofMany(
                                "sources", "--source", "source (address or id, then page or paragraph)", true, sources),
                        Question.ofMany("detail", "--detail", "", false, detail),
                        askedFor,
                        how,
                        noted);
    }

    /** Makes one entry of the options and, at a terminal, of the lines that are typed. */
    private final class Adding {
        private final Io io;
        private final @Nullable InputLines lines;
        private final String name;
        private final EntryDraft empty;
        private final boolean isOfBrief;
        /** Warnings that were shown before, or that the file had at the start. */
        private final Set<String> told = new HashSet<>();

        private String inWords = "";

        Adding(Io io, @Nullable InputLines lines, String name, byte[] content, Run run) {
            this.io = io;
            this.lines = lines;
            this.name = name;
            var record = FactsLoader.load(
                    new FactsSource.StandardInput(new ByteArrayInputStream(content)),
                    run.facts().limits());
            isOfBrief = isBrief
                    || (lines != null
                            && statement.isEmpty()
                            && line("fact or brief [fact]").equals("brief"));
            empty = new EntryDraft(content, record, run.facts().limits(), isOfBrief);
            empty.problemsOf(name, content).forEach(warning -> told.add(key(warning)));
        }

        String inWords() {
            return inWords;
        }

        byte[] added() {
            var draft = empty;
            for (var question : questions(isOfBrief)) {
                draft = question.field().equals("detail") ? detailed(draft, question) : filled(draft, question);
            }
            var suggested = draft.suggestedId();
            draft = filled(draft, Question.of("id", "id [" + suggested + "]", false, id));
            draft = draft.has("id") ? draft : draft.with("id", suggested);
            inWords = draft.inWords();
            var file = draft.file();
            if (!isOfBrief) {
                file = NewEntries.withoutExamples(file, draft.id());
            }
            refuse(draft.problemsOf(name, file));
            return file;
        }

        private EntryDraft filled(EntryDraft draft, Question question) {
            var next = draft;
            if (lines == null
                    || !question.given().isEmpty()
                    || question.prompt().isEmpty()) {
                if (question.isRequired() && question.given().isEmpty()) {
                    throw Failure.usage(
                            "missing-argument",
                            "not a terminal to ask at: give " + question.option(),
                            "onrecord facts add --help lists the options");
                }
                for (var line : question.given()) {
                    next = checked(next, question.field(), line);
                }
                return next;
            }
            if (question.field().equals("topic") && !draft.hasTopics()) {
                return draft;
            }
            while (true) {
                var line = line(question.prompt() + (question.isRepeated() ? ", empty if no more" : ""));
                if (line.isEmpty() && (!question.isRequired() || next.has(question.field()))) {
                    return next;
                }
                var changed = line.isEmpty() ? null : tried(next, question.field(), line);
                next = changed == null ? next : changed;
                if (changed != null && !question.isRepeated()) {
                    return next;
                }
            }
        }

        /** Asks for the fields of the detail that the kind of the fact needs, one after the other. */
        private EntryDraft detailed(EntryDraft draft, Question question) {
            var table = draft.detail();
            if (lines == null || !question.given().isEmpty()) {
                return filled(draft, question);
            }
            if (table == null) {
                return draft;
            }
            var next = draft;
            for (var field : table.fields()) {
                var isRequired = field.isRequired() && !field.isNullable();
                EntryDraft changed = null;
                while (changed == null) {
                    var line = line(field.key() + " (" + field.description() + ")");
                    if (line.isEmpty() && !isRequired) {
                        break;
                    }
                    changed = line.isEmpty() ? null : tried(next, "detail", field.key() + "=" + line);
                }
                next = changed == null ? next : changed;
            }
            return next;
        }

        /** Returns the draft with a typed line, or null after saying what is wrong with it. */
        private @Nullable EntryDraft tried(EntryDraft draft, String field, String line) {
            try {
                var described = field.equals("sources") && draft.isNewAddress(line)
                        ? String.join(
                                " | ",
                                line,
                                line("publisher"),
                                line("published (date, or empty)"),
                                line("kind of source [news]", "news"),
                                line("title"))
                        : line;
                return checked(draft, field, described);
            } catch (Failure wrong) {
                io.err().line("  " + wrong.getMessage() + (wrong.hint() == null ? "" : "; " + wrong.hint()));
                return null;
            }
        }

        private EntryDraft checked(EntryDraft draft, String field, String line) {
            var next = draft.with(field, line);
            refuse(next.problems(name));
            return next;
        }

        /** Refuses a file with problems; prints each warning once. */
        private void refuse(List<Problem> problems) {
            for (var problem : problems) {
                if (!problem.isWarning() && !told.contains(key(problem))) {
                    throw Failure.usage("bad-argument", problem.message(), problem.hint());
                }
                if (told.add(key(problem))) {
                    io.err().line("  warning: " + problem.message() + "; " + problem.hint());
                }
            }
        }

        private static String key(Problem problem) {
            // Without its id, which a draft does not have yet.
            return problem.code() + " " + problem.message().replace(String.valueOf(problem.id()), "");
        }

        boolean isConfirmed(String question) {
            io.err().append(question).flush();
            var line = lines == null ? null : lines.next();
            return line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("y");
        }

        private String line(String prompt, String otherwise) {
            var line = line(prompt);
            return line.isEmpty() ? otherwise : line;
        }

        private String line(String prompt) {
            io.err().append(prompt + ": ").flush();
            var line = lines == null ? null : lines.next();
            if (line == null) {
                io.err().append('\n');
                throw Failure.refused("nothing-added", "the input ended before the entry was complete", "begin again");
            }
            return line.strip();
        }
    }
}
