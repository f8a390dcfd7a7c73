package org.onrecord.failure;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An expected error that ends a command, with an exit code, a stable code, a message and a hint. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String code;
    private final @Nullable String hint;
    private final transient List<Candidate> candidates;
    private final transient List<Problem> problems;

    private Failure(
            ExitCode exitCode,
            String code,
            String message,
            @Nullable String hint,
            List<Candidate> candidates,
            List<Problem> problems) {
        // No stack trace: this is an expected result, not a bug.
        super(message, null, false, false);
        this.exitCode = exitCode;
        this.code = code;
        this.hint = hint;
        this.candidates = List.copyOf(candidates);
        this.problems = List.copyOf(problems);
    }

    /**
     * Creates a failure with a message and a hint.
     *
     * @param code stable, kebab-case
     */
    public static Failure of(ExitCode exitCode, String code, String message, @Nullable String hint) {
        return new Failure(exitCode, code, message, hint, List.of(), List.of());
    }

    public static Failure usage(String code, String message, @Nullable String hint) {
        return of(ExitCode.USAGE, code, message, hint);
    }

    public static Failure refused(String code, String message, @Nullable String hint) {
        return of(ExitCode.REFUSED, code, message, hint);
    }

    public static Failure unusable(String code, String message, @Nullable String hint) {
        return of(ExitCode.FACTS_UNUSABLE, code, message, hint);
    }

    public static Failure inputOutput(String code, String message, @Nullable String hint) {
        return of(ExitCode.INPUT_OUTPUT, code, message, hint);
    }

    public Failure withCandidates(List<Candidate> meant) {
        return new Failure(exitCode, code, message(), hint, meant, problems);
    }

    /** Returns this failure with the words nearest to a misspelt one. */
    public Failure withNearest(String word, Collection<String> known) {
        return withCandidates(
                Spelling.nearest(word, known).stream().map(Candidate::ofWord).toList());
    }

    /**
     * Returns this failure with another message.
     *
     * @param command rewrites the commands in the hint and of the candidates
     */
    public Failure reworded(String message, UnaryOperator<String> command) {
        var meant = candidates().stream()
                .map(one -> new Candidate(
                        one.id(), one.text(), one.command() == null ? null : command.apply(one.command())))
                .toList();
        var reworded = hint == null ? null : command.apply(hint);
        return new Failure(exitCode, code, message, reworded, meant, problems());
    }

    public Failure withProblems(List<Problem> found) {
        return new Failure(exitCode, code, message(), hint, candidates, found);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** Returns the stable code for scripts, in kebab-case. */
    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public @Nullable String hint() {
        return hint;
    }

    /** Returns the possible meanings, nearest first. */
    public List<Candidate> candidates() {
        return candidates == null ? List.of() : candidates;
    }

    /** Returns the problems of the facts file, in file order. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
