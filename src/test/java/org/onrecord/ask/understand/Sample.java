package org.onrecord.ask.understand;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.Party.Pronouns;
import org.onrecord.model.PartyType;
import org.onrecord.model.Proceeding;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;

/** An invented record of a few people, and questions merged against it. */
final class Sample {
    static final CaseRecord RECORD = Records.with(
                    person("peter-vale", "Peter Vale", "a boy", Pronouns.HE, "Baby V"),
                    person("sian-harrow", "Siân Harrow", "the boy's mother", Pronouns.SHE, "the mother"),
                    person("tobias-harrow", "Tobias Harrow", "an engineer", Pronouns.HE, "the engineer"),
                    person("harrow-brother", "Tobias Harrow's brother", "a witness", Pronouns.HE),
                    person("marta-fenn", "Marta Fenn", "a minister", null, "the minister"),
                    person("lord-moon", "Lord Moon", "a judge", null, "the judge"))
            .and(
                    Records.body("northmoor-council", "Northmoor Council", "the council"),
                    Records.body("high-court", "High Court", "the court"))
            .and(
                    new Proceeding("first-trial", "the first trial", List.of("the ferry trial"), null),
                    new Proceeding("appeal", "the appeal of 2010", List.of("the appeal"), null))
            .and(
                    Records.event("charged", "2008-03-01", "Siân Harrow was charged with neglect.", "sian-harrow"),
                    Records.event(
                            "sentenced", "2009-05-22", "Tobias Harrow was sentenced to ten years.", "tobias-harrow"),
                    Records.event("visited", "2007-06-01", "A social worker visited the harbour twice.", "peter-vale"))
            .about("peter-vale")
            .record();

    private static final FrameReader READER =
            new FrameReader(RECORD, new MentionFinder(RECORD), new TargetIndex(RECORD).vocabulary());
    private static final FollowUps FOLLOW_UPS = new FollowUps(RECORD, READER);

    private Sample() {}

    private static Party person(String id, String name, String role, @Nullable Pronouns pronouns, String... aliases) {
        return new Party(id, PartyType.PERSON, name, List.of(aliases), role, false, pronouns);
    }

    static Frame question(String text) {
        return READER.read(text);
    }

    /** Resolves a question after others, each answered with these facts. */
    static Merged following(List<String> answers, String... texts) {
        var context = Context.NONE;
        Merged merged = FOLLOW_UPS.complete(question(texts[0]), context);
        for (var text : List.of(texts).subList(1, texts.length)) {
            var spokenOf = merged.frame().mentions().stream()
                    .flatMap(mention -> mention.ids().stream())
                    .distinct()
                    .toList();
            context = new Context(spokenOf, answers, List.of(), merged.frame(), null);
            merged = FOLLOW_UPS.complete(question(text), context);
        }
        return merged;
    }

    static Merged following(String... texts) {
        return following(List.of(), texts);
    }

    /** Returns the ids of all parties in a merged question. */
    static Set<String> about(Frame question) {
        return new LinkedHashSet<>(question.mentions().stream()
                .map(mention -> mention.ids().getFirst())
                .toList());
    }
}
