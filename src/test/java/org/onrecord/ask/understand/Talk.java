package org.onrecord.ask.understand;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.Token;

/** A conversation whose answers the test supplies. */
final class Talk {
    private final CaseRecord record;
    private final FrameReader reader;
    private final FollowUps followUps;
    private Context context = Context.NONE;

    private Talk(Path facts) {
        this.record = FactsLoader.load(new FactsSource.OnDisk(facts), Limits.DEFAULT);
        this.reader = new FrameReader(record, new MentionFinder(record), new TargetIndex(record).vocabulary());
        this.followUps = new FollowUps(record, reader);
    }

    /** Starts a conversation about the shipped record. */
    static Talk ofThe(String facts) {
        return new Talk(Path.of(facts));
    }

    Talk afresh() {
        context = Context.NONE;
        return this;
    }

    /** Asks a question and answers it with these facts. */
    Talk heard(String question, String... answers) {
        var told = Arrays.stream(answers)
                .limit(1)
                .flatMap(id -> Objects.requireNonNull(record.facts().get(id), id).people().stream())
                .toList();
        context = context.after(
                followUps.complete(reader.read(question), context), List.of(answers), told, List.of(), null);
        return this;
    }

    Merged then(String question) {
        return followUps.complete(reader.read(question), context);
    }

    static List<String> people(Merged merged) {
        return merged.frame().mentions().stream()
                .map(mention -> mention.ids().getFirst())
                .toList();
    }

    static List<String> content(Merged merged) {
        return merged.frame().contentTokens().stream().map(Token::word).toList();
    }
}
