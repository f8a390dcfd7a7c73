package org.onrecord.cli.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.io.ResourceText;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Wrap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** {@code onrecord help}. */
@Command(
        name = "help",
        header = "Show help on a command, or on a topic such as exit-codes.",
        footer = {"onrecord help reforms", "onrecord help exit-codes"})
public final class HelpCommand implements ProgramCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            completionCandidates = Candidates.HelpTopics.class,
            description = "A command or a topic.")
    List<String> about = new ArrayList<>();

    @Override
    public ExitCode run(Run run) {
        var topic = about.size() == 1 ? HelpTopic.named(about.getFirst()) : null;
        if (topic != null) {
            return show(run, topic.text(() -> root(run).commonOptions()));
        }
        var command = run.commands().commandLine();
        for (var word : about) {
            var sub = command.getSubcommands().get(word);
            if (sub == null) {
                throw unknown(word, command);
            }
            command = sub;
        }
        return print(run, command);
    }

    private static Failure unknown(String word, CommandLine command) {
        var known = new ArrayList<>(command.getSubcommands().keySet());
        known.addAll(HelpTopic.names());
        return Failure.usage(
                        "unknown-help-topic",
                        "there is no help on “" + word + "”",
                        "onrecord help lists the commands; topics: " + String.join(", ", HelpTopic.names()))
                .withNearest(word, known);
    }

    public static ExitCode print(Run run, CommandLine command) {
        // Lists every subcommand; parsing may have created none of them.
        var isLeanRoot = command.getParent() == null;
        var whole = isLeanRoot ? run.commands().commandLine() : command;
        return show(run, new HelpPage(whole.getCommandSpec(), style(run), run.recordIfReadable()).text());
    }

    static ExitCode printShort(Run run) {
        return show(run, root(run).summary());
    }

    private static HelpPage root(Run run) {
        return new HelpPage(run.commands().commandLine().getCommandSpec(), style(run), run.recordIfReadable());
    }

    private static Style style(Run run) {
        return run.output().style(Format.TEXT, run.io());
    }

    private static ExitCode show(Run run, String text) {
        run.write(Format.TEXT, out -> out.append(text));
        return ExitCode.ANSWERED;
    }

    /** A help page on a topic other than a command. */
    public enum HelpTopic implements Keyword {
        OPTIONS,
        EXIT_CODES,
        ENVIRONMENT,
        FORMATS;

        public static List<String> names() {
            return Keyword.keys(values());
        }

        static @Nullable HelpTopic named(String name) {
            return Arrays.stream(values())
                    .filter(topic -> topic.key().equals(name))
                    .<@Nullable HelpTopic>map(topic -> topic)
                    .findFirst()
                    .orElse(null);
        }

        /**
         * Returns its text.
         *
         * @param options returns the help on the options of all commands
         */
        String text(Supplier<String> options) {
            return switch (this) {
                case OPTIONS -> options.get();
                case EXIT_CODES, ENVIRONMENT, FORMATS -> ResourceText.of("/org/onrecord/help/" + key() + ".txt");
            };
        }
    }

    /** The help text of a command: purpose, examples, usage, subcommands in groups, arguments, options. */
    private static final class HelpPage {
        private static final int WIDEST = 100;

        /** Below this width, a text is under its term instead of beside it. */
        private static final int NARROW = 60;

        private static final int LONGEST_TERM = 22;
        private static final int GAP = 2;
        private static final String INDENT = "  ";
        private static final String QUOTING = "In bash and zsh, put a question with ? or ' in double quotes.";

        /** A question that means nothing to a shell within double quotes. */
        private static final Pattern INERT = Pattern.compile("[\\p{L}\\p{N} ',.?:;-]+");

        private final CommandSpec spec;
        private final Style style;
        private final @Nullable CaseRecord record;
        private final int width;
        private final StringBuilder text = new StringBuilder();

        private record Entry(String term, String text) {}

        /** @param record the record that answers, whose entries the examples name, or null */
        HelpPage(CommandSpec spec, Style style, @Nullable CaseRecord record) {
            this.spec = spec;
            this.record = record;
            this.style = style;
            this.width = Math.min(style.width(), WIDEST);
        }

        String text() {
            var isRoot = spec.parent() == null;
            paragraph(header(spec));
            examples();
            section("Usage");
            text.append(INDENT).append(synopsis()).append('\n');
            var longest = longest(spec.subcommands().keySet());
            groups().forEach((heading, names) -> {
                section(heading);
                entries(
                        names.stream()
                                .map(name -> new Entry(
                                        name,
                                        header(Objects.requireNonNull(
                                                        spec.subcommands().get(name))
                                                .getCommandSpec())))
                                .toList(),
                        longest);
            });
            if (!isRoot) {
                arguments();
                options("Options");
            }
            text.append('\n');
            if (isRoot) {
                paragraph(QUOTING);
            }
            if (!spec.subcommands().isEmpty()) {
                paragraph("More: " + commandHelp());
            }
            paragraph(
                    isRoot
                            ? "Topics: onrecord help " + String.join("|", HelpCommand.HelpTopic.names())
                            : "Common options: onrecord help options");
            return text.toString();
        }

        /** Returns the groups of commands without the lookups that find nothing in the record. */
        private Map<String, List<String>> groups() {
            var groups = Commands.groups(spec);
            if (record != null) {
                groups.replaceAll((_, names) -> names.stream()
                        .filter(name -> !Lookups.isEmpty(name, record))
                        .toList());
            }
            return groups;
        }

        /** Returns the short help shown if there are no arguments, which fits a screen of 24 lines. */
        String summary() {
            paragraph(header(spec));
            if (record != null) {
                paragraph("Record: " + record.title() + ", " + record.version() + ", as of "
                        + FactDate.of(record.asOf()).inWords() + ".");
            }
            examples();
            section("Commands");
            entries(groups().entrySet().stream()
                    .map(group -> new Entry(group.getKey(), String.join(", ", group.getValue())))
                    .toList());
            text.append('\n');
            paragraph(QUOTING);
            paragraph("More: onrecord --help, " + commandHelp() + ", onrecord help options");
            return text.toString();
        }

        String commonOptions() {
            options("Common options");
            return text.substring(1);
        }

        private String commandHelp() {
            return "onrecord help" + spec.qualifiedName().substring("onrecord".length()) + " COMMAND";
        }

        private static String header(CommandSpec command) {
            return String.join(" ", command.usageMessage().header());
        }

        private void paragraph(String words) {
            Wrap.lines(Phrase.of(words), width)
                    .forEach(line -> text.append(line.text()).append('\n'));
        }

        private void section(String heading) {
            text.append('\n').append(bold(heading)).append('\n');
        }

        private String bold(String words) {
            return style.isColoured() ? Help.Ansi.ON.string("@|bold " + words + "|@") : words;
        }

        private void examples() {
            section("Examples");
            for (var example : own(List.of(spec.usageMessage().footer()))) {
                text.append(INDENT).append(example).append('\n');
            }
        }

        /** Returns the examples, of another record than the bundled one with its own names and questions as far as it has them. */
        private List<String> own(List<String> examples) {
            if (record == null
                    || record.caseId().equals(FactsLoader.bundledName().caseId())) {
                return examples;
            }
            var own = examples.stream()
                    .map(this::own)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            return own.isEmpty() ? examples : own;
        }

        private Optional<String> own(String example) {
            var words = example.split(" ", 3);
            if (words.length < 3 || words[2].startsWith("-")) {
                return Optional.of(example).filter(_ -> words.length < 3 || !words[1].equals("ask"));
            }
            var asked = Objects.requireNonNull(record);
            var options = words[2].indexOf(" --");
            var named = switch (words[1]) {
                case "who", "outcome", "parole", "status" ->
                    asked.publicParties()
                            .filter(party -> !words[1].equals("status")
                                    || asked.statusesOf(party.id()).findAny().isPresent())
                            .max(Comparator.comparingInt(party -> asked.facts().countAbout(party.id())))
                            .map(Party::id);
                case "show", "cite" ->
                    asked.overview().stream()
                            .flatMap(section -> section.facts().stream())
                            .findFirst();
                case "ask" ->
                    asked.mostAsked().stream()
                            .flatMap(brief -> brief.asked().stream())
                            .filter(question -> INERT.matcher(question).matches())
                            .findFirst()
                            .map(question -> '"' + question + '"');
                default -> Optional.<String>empty();
            };
            return named.map(argument ->
                    words[0] + " " + words[1] + " " + argument + (options < 0 ? "" : words[2].substring(options)));
        }

        private String synopsis() {
            var words = new StringBuilder(spec.qualifiedName()).append(" [OPTIONS]");
            if (!spec.subcommands().isEmpty()) {
                words.append(" COMMAND");
            }
            for (var parameter : spec.positionalParameters()) {
                words.append(' ').append(label(parameter));
            }
            return words.toString();
        }

        private void arguments() {
            if (!spec.positionalParameters().isEmpty()) {
                section("Arguments");
                entries(spec.positionalParameters().stream()
                        .map(parameter -> new Entry(label(parameter), description(parameter)))
                        .toList());
            }
        }

        private void options(String heading) {
            var own = spec.options().stream()
                    .filter(option -> !option.hidden() && !option.inherited())
                    .toList();
            if (!own.isEmpty()) {
                section(heading);
                entries(own.stream()
                        .map(option -> new Entry(label(option), description(option)))
                        .toList());
            }
        }

        private static String label(ArgSpec argument) {
            var renderer = new Help(argument.command(), Help.defaultColorScheme(Help.Ansi.OFF));
            var label = renderer.parameterLabelRenderer()
                    .renderParameterLabel(argument, Help.Ansi.OFF, List.of())
                    .toString();
            return argument instanceof OptionSpec option ? String.join(", ", option.names()) + label : label;
        }

        private static String description(ArgSpec argument) {
            return String.join(" ", argument.description());
        }

        /** Adds terms with their texts in a second column, or below terms that are too long for the first. */
        private void entries(List<Entry> entries) {
            entries(entries, longest(entries.stream().map(Entry::term).toList()));
        }

        private static int longest(Collection<String> terms) {
            return terms.stream()
                    .filter(term -> !term.startsWith("_"))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }

        private void entries(List<Entry> entries, int longest) {
            var left = width < NARROW ? GAP : Math.min(longest, LONGEST_TERM) + GAP;
            for (var entry : entries) {
                text.append(INDENT).append(bold(entry.term()));
                var used = entry.term().length();
                if (used + GAP > left) {
                    text.append('\n').append(INDENT);
                    used = 0;
                }
                for (var line : Wrap.lines(Phrase.of(entry.text()), width - INDENT.length() - left)) {
                    text.repeat(' ', left - used)
                            .append(line.text())
                            .append('\n')
                            .append(INDENT);
                    used = 0;
                }
                text.setLength(text.length() - INDENT.length());
            }
        }
    }
}
