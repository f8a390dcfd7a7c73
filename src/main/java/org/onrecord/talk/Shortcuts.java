package org.onrecord.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Reply;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Folding;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.model.Citation;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;
import org.onrecord.talk.Host.ParsedCommand;

/**
 * Recognises commands typed without their slash: short lines about the answer on the screen, such as "more" and "source?",
 * lookups such as "timeline" and "outcome barker", and the numbers of sources.
 *
 * @param last the last reply with facts, or null
 * @param shown ids of the sources on the screen, in the order of their numbers; may be empty
 */
record Shortcuts(Host host, @Nullable Reply last, List<String> shown) {
    private static final Set<String> MORE = Set.of("more", "more please", "tell me more", "show me more", "show more");
    private static final Set<String> SOURCES = Set.of("source", "sources", "the source", "the sources");
    private static final Pattern ONE_SOURCE = Pattern.compile("(?:the )?source (?:number )?\\[?([1-9][0-9]{0,2})]?");
    private static final Set<String> CITE = Set.of("cite", "cite it", "cite this", "cite that");
    private static final Set<String> OF_SOURCES = Set.of("open", "cite", "sources");

    private static final Set<String> QUESTION_WORDS = Set.of("who", "when");

    private static final String OPTION = "--";

    /** At most three digits: a longer number is a year, which can be a search word. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    /** Returns the words of the command that a line means, or null if it is a question. */
    @Nullable
    List<String> command(String line) {
        var meant = aboutAnswer(line);
        return meant == null ? lookup(line) : meant;
    }

    private @Nullable List<String> aboutAnswer(String line) {
        var text = Folding.lowerCase(line).replaceFirst("\\s*[?.!]+$", "");
        if (MORE.contains(text)) {
            return more();
        }
        if (SOURCES.contains(text)) {
            return ofSources("sources");
        }
        var source = ONE_SOURCE.matcher(text);
        if (source.matches()) {
            return List.of("sources", source(Integer.parseInt(source.group(1))));
        }
        return CITE.contains(text) ? ofSources("cite") : null;
    }

    private List<String> more() {
        if (last == null) {
            throw Failure.usage("missing-argument", "nothing has been answered yet", "ask a question first");
        }
        var shown = last.understood();
        var line = shown == null ? last.nearest().getFirst().command() : shown + " --full";
        return ShellWords.of(line).stream().skip(1).toList();
    }

    /** Whether a reply can be asked about: it has facts, and is not itself about the sources of an answer. */
    static boolean isAnswer(Reply reply) {
        var command = reply.understood();
        return (command != null && !OF_SOURCES.contains(ShellWords.of(command).get(1)))
                || !reply.nearest().isEmpty();
    }

    private @Nullable List<String> ofSources(String command) {
        var sources = sources();
        return sources.isEmpty()
                ? null
                : Stream.concat(Stream.of(command), sources.stream()).toList();
    }

    /**
     * Returns a command with the ids of the sources in place of their numbers; {@code cite} alone is about all of them.
     *
     * @throws Failure if the answer has no source with a number
     */
    List<String> withIds(List<String> words) {
        var command = words.getFirst();
        var arguments = words.subList(1, words.size());
        if (arguments.isEmpty() && command.equals("cite")) {
            var all = ofSources(command);
            return all == null ? words : all;
        }
        if (!OF_SOURCES.contains(command)
                || arguments.isEmpty()
                || !NUMBER.matcher(arguments.getFirst()).matches()) {
            return words;
        }
        return words.stream()
                .map(word -> NUMBER.matcher(word).matches() ? source(Integer.parseInt(word)) : word)
                .toList();
    }

    private String source(int number) {
        var sources = sources();
        if (number <= sources.size()) {
            return sources.get(number - 1);
        }
        throw Failure.usage(
                "bad-argument",
                "there is no source [" + number + "]: "
                        + switch (sources.size()) {
                            case 0 -> "no answer with sources is on the screen";
                            case 1 -> "the last answer has one source";
                            default -> "the last answer has " + sources.size() + " sources";
                        },
                "numbers are those of the last answer; an id works at any time: /open ID");
    }

    /** Returns the sources on the screen or, if the format has no numbers, those of the answers. */
    private List<String> sources() {
        return shown.isEmpty() && last != null
                ? last.answers().stream()
                        .flatMap(answer -> answer.sources().stream())
                        .map(Citation::source)
                        .distinct()
                        .toList()
                : shown;
    }

    /**
     * Returns the words of the command, or null if the line is a question. A line with an option is a command. Other
     * lines are commands if they are a lookup's name alone, or with words that find something and contain no grammar
     * word: "status barker", but not "status of barker".
     */
    private @Nullable List<String> lookup(String line) {
        var words = new ArrayList<>(ShellWords.of(line));
        if (words.isEmpty() || line.endsWith("?")) {
            return null;
        }
        words.set(0, Folding.lowerCase(words.getFirst()));
        if (host.commands().stream().noneMatch(command -> command.value().equals(words.getFirst()))) {
            return null;
        }
        if (words.stream().anyMatch(word -> word.startsWith(OPTION))) {
            return words;
        }
        var isQuestion = QUESTION_WORDS.contains(words.getFirst())
                || words.stream()
                        .skip(1)
                        .flatMap(word -> Tokens.words(word).stream())
                        .anyMatch(Lexicon::isFunctionWord);
        return isQuestion || !isAnswered(withIds(words)) ? null : words;
    }

    /** Whether the words are those of a lookup that finds something, or of one without arguments. */
    private boolean isAnswered(List<String> words) {
        try {
            var status = host.run(
                    words,
                    command -> command instanceof ParsedCommand.Lookup lookup
                                    && (words.size() == 1 || lookup.answer().get() instanceof Found)
                            ? ExitCode.ANSWERED
                            : ExitCode.NOT_ON_RECORD);
            return status == ExitCode.ANSWERED;
        } catch (Failure unusable) {
            return false;
        }
    }
}
