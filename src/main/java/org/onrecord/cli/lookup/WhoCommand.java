package org.onrecord.cli.lookup;

import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.search.names.NameIndex;
import org.onrecord.search.names.NameMatch;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord who}. */
@Command(
        name = "who",
        header = "Show a person or body: role, actions, outcomes, status; or list all.",
        footer = {
            "onrecord who barker",
            "onrecord who sharon shoesmith --kind outcome",
            "onrecord who --format csv --fields id,name,role"
        })
public final class WhoCommand extends LookupCommand {
    @Mixin
    NameParameter who = new NameParameter();

    @Mixin
    FilterOptions filter = new FilterOptions();

    /** Such as "killed him" after "who", where that is no name. */
    @Override
    public @Nullable String question(Run run) {
        var text = String.join(" ", who.words);
        var words = Tokens.of(text);
        var isQuestion = text.contains(" ")
                && words.size() > 1
                && NameIndex.of(run.record()).find(text) instanceof NameMatch.None
                && (Lexicon.isWord(words.getFirst().word())
                        || words.stream().anyMatch(word -> Lexicon.isFunctionWord(word.word())));
        return isQuestion ? "who " + text : null;
    }

    @Override
    public Query query(Run run) {
        return new WhoQuery(who.name(), filter.filter());
    }
}
