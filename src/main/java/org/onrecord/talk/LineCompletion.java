package org.onrecord.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.failure.Folding;
import org.onrecord.failure.Printable;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Style;
import org.onrecord.search.names.NameCompletion;

/** Completes lines of the shell: commands with their arguments, and names and topics in questions. */
record LineCompletion(Host host, CaseRecord record) {
    private static final String SLASH = "/";

    /** Returns the completions of a line's last word, each one line without control characters. */
    List<Completion> of(String line) {
        return all(line).stream()
                .filter(completion -> Printable.isOneLine(completion.value()))
                .map(completion -> new Completion(completion.value(), Printable.oneLine(completion.description())))
                .toList();
    }

    private List<Completion> all(String line) {
        var words = ShellWords.typed(line);
        if (!words.getFirst().startsWith(SLASH)) {
            return names(Folding.lowerCase(words.getLast()));
        }
        var command = new ArrayList<>(words);
        command.set(0, words.getFirst().substring(1));
        if (command.size() == 1) {
            return commands(command.getFirst());
        }
        var own = ShellBuiltin.named(command.subList(0, 1));
        return own == ShellBuiltin.SAVE
                ? List.of(Completion.FILES)
                : own == null || own == ShellBuiltin.HELP ? arguments(command) : List.of();
    }

    private List<Completion> commands(String typed) {
        return commandsOf(host)
                .filter(command -> command.startsWith(typed))
                .map(command -> command.after(SLASH))
                .toList();
    }

    /** Returns all commands of the shell: the built-in ones, then the program's. */
    public static Stream<Completion> commandsOf(Host host) {
        var own = Arrays.stream(ShellBuiltin.values()).map(command -> new Completion(command.key(), command.header()));
        var program = host.commands().stream().filter(command -> ShellBuiltin.named(List.of(command.value())) == null);
        return Stream.concat(own, program);
    }

    private List<Completion> arguments(List<String> command) {
        return host.completions(command).stream().map(LineCompletion::quoted).toList();
    }

    private static Completion quoted(Completion completion) {
        return completion.equals(Completion.FILES)
                ? completion
                : new Completion(Style.quoted(List.of(completion.value())), completion.description());
    }

    private List<Completion> names(String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var names = NameCompletion.of(record).inSentence(typed).stream()
                .map(name -> new Completion(name.value(), name.description()));
        var topics = record.topics().stream()
                .filter(topic -> topic.name().toLowerCase(Locale.ROOT).startsWith(typed))
                .map(topic -> new Completion(topic.name(), "topic"));
        return Stream.concat(names, topics).toList();
    }
}
