package org.onrecord.cli.lookup;

import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.PositiveNumber;
import org.onrecord.cli.core.Run;
import org.onrecord.io.Browser;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.sources.OpenQuery;
import org.onrecord.lookup.sources.OpenedSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onrecord open}. */
@Command(
        name = "open",
        header = "Open a source in the browser, or print its address if there is no desktop.",
        footer = {"onrecord open peter-death-date", "onrecord open peter-death-date 1"})
public final class OpenCommand extends LookupCommand {
    @Parameters(
            index = "0",
            paramLabel = "ID",
            completionCandidates = Candidates.Facts.class,
            description = "Id of a fact or source.")
    String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "N",
            description = "Number of the source in show (default 1); in the shell, its number on the screen.")
    @Nullable
    PositiveNumber number;

    @Override
    public Query query(Run run) {
        var place = number == null ? 1 : number.value();
        var isShown = number != null && place <= run.shown().size();
        return new OpenQuery(id, place, isShown ? run.shown().get(place - 1) : null, run.editions());
    }

    @Override
    protected void answered(Run run, Answer answer) {
        if (answer instanceof Found found && found.content() instanceof OpenedSource source) {
            new Browser(run.io()).open(source.address());
        }
    }
}
