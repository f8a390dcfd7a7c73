package org.onrecord.cli.core;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.failure.Failure;
import org.onrecord.library.Library;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import org.onrecord.search.names.NameCompletion;
import org.onrecord.search.names.NameIndex;
import org.onrecord.talk.Completion;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The candidates for the value of an option or argument that has no closed list of words.
 *
 * <p>An option names a subclass as its {@code completionCandidates}. Picocli makes one of each and finds it empty: the
 * words depend on the record.
 */
public abstract class Candidates implements Iterable<String> {
    /** All candidates; those that do not begin as typed are left out later. */
    protected abstract Stream<Completion> all(Place place);

    /** The candidates that begin as typed. */
    public List<Completion> at(Place place) {
        return all(place).filter(one -> one.startsWith(place.typed())).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return Collections.emptyIterator();
    }

    /**
     * The place of the value on the command line.
     *
     * @param run has the options typed so far
     * @param command the command at hand
     * @param earlier arguments before the one to complete; none for an option
     * @param typed the beginning of the value
     */
    public record Place(Run run, CommandSpec command, List<String> earlier, String typed) {
        /** Content of the selected record; none if that cannot be read, or only once. */
        Stream<Completion> record(Function<CaseRecord, Stream<Completion>> content) {
            var record = run.recordIfReadable();
            return record == null ? Stream.of() : content.apply(record);
        }

        /** Words about the installed and bundled records; none if those cannot be read. */
        Stream<Completion> installed(Function<Library, Stream<?>> words) {
            try {
                return words.apply(run.library()).map(word -> Completion.ofWord(word.toString()));
            } catch (Failure damaged) {
                return Stream.of();
            }
        }

        private String caseId(Library library) {
            return run.facts().caseIdIn(library);
        }
    }

    private static Stream<RecordVersion> versions(Library library, String caseId) {
        return library.versions(caseId).stream().map(version -> version.version());
    }

    /** People and bodies by id, name or alias. */
    public static class Parties extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.record(record -> new NameCompletion(byFacts(record), NameIndex.of(record), likely(record))
                    .completions(place.earlier(), place.typed()).stream()
                            .map(word -> new Completion(word.value(), word.description())));
        }

        /** Those of whom the record has most come first. */
        private List<Party> byFacts(CaseRecord record) {
            var counts = record.facts().values().stream()
                    .flatMap(fact -> Stream.concat(fact.people().stream(), fact.organisations().stream()))
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
            return among(record).stream()
                    .sorted(Comparator.comparing((Party party) -> counts.getOrDefault(party.id(), 0L))
                            .reversed())
                    .toList();
        }

        /** Those whom the command takes a shared name to mean. */
        Predicate<String> likely(CaseRecord record) {
            return _ -> false;
        }

        List<Party> among(CaseRecord record) {
            return NameIndex.of(record).published();
        }

        /** An alias may have no letter in common with what is offered in its place. */
        @Override
        public List<Completion> at(Place place) {
            return all(place).toList();
        }
    }

    /** People of whose custody something is on record. */
    public static final class InCustody extends Parties {
        @Override
        Predicate<String> likely(CaseRecord record) {
            var ids = among(record).stream().map(Party::id).collect(Collectors.toSet());
            return ids::contains;
        }

        @Override
        List<Party> among(CaseRecord record) {
            var known = record.statuses().stream().map(CustodyInterval::person).collect(Collectors.toSet());
            return super.among(record).stream()
                    .filter(party -> known.contains(party.id()))
                    .toList();
        }
    }

    /** Ids of facts that were not given yet. */
    public static final class Facts extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.record(record ->
                            record.facts().values().stream().map(fact -> new Completion(fact.id(), label(fact))))
                    .filter(one -> !place.earlier().contains(one.value()));
        }

        private static String label(Fact fact) {
            return fact.label() == null ? fact.statement() : fact.label();
        }
    }

    /** One series of figures. */
    public static final class OneSeries extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.earlier().isEmpty()
                    ? place.record(record -> record.series().values().stream()
                            .map(series -> new Completion(series.id(), series.title())))
                    : Stream.of();
        }
    }

    /** Trials, appeals, tribunals. */
    public static final class Proceedings extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.record(record -> record.proceedings().values().stream()
                    .map(proceeding -> new Completion(proceeding.id(), proceeding.label())));
        }
    }

    /** Topics of the record. */
    public static final class Topics extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.record(record -> record.topics().stream().map(topic -> Completion.ofWord(topic.id())));
        }
    }

    /** Topics that have an account of their own: the briefs. */
    public static final class Briefs extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.earlier().isEmpty()
                    ? place.record(record ->
                            record.briefs().values().stream().map(brief -> new Completion(brief.id(), brief.heading())))
                    : Stream.of();
        }
    }

    /** Cases of which there is a record. */
    public static final class Cases extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.installed(library -> library.cases().stream());
        }
    }

    /** Versions of the chosen case. */
    public static class Versions extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.installed(library -> versions(library, place.caseId(library)));
        }
    }

    /** Versions of the chosen case, and the word for whichever is the highest. */
    public static final class WantedVersions extends Versions {
        @Override
        protected Stream<Completion> all(Place place) {
            return Stream.concat(super.all(place), Stream.of(Completion.ofWord(WantedVersion.HIGHEST)));
        }
    }

    /** Versions of the chosen case that did not come with the program. */
    public static final class InstalledVersions extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.installed(library -> library.store().versions(place.caseId(library)).stream());
        }
    }

    /** Versions of the record that is asked, or files. */
    public static final class VersionsAndFiles extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return Stream.concat(place.record(record -> versions(place, record)), Stream.of(Completion.FILES));
        }

        private static Stream<Completion> versions(Place place, CaseRecord record) {
            return Stream.concat(
                            Stream.of(Completion.ofWord(record.version())),
                            place.installed(library -> Candidates.versions(library, record.caseId())))
                    .distinct();
        }
    }

    /** Names of files. */
    public static final class FileNames extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return Stream.of(Completion.FILES);
        }
    }

    /** The formats that the command can write. */
    public static final class Formats extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            var formats = place.command().userObject() instanceof ProgramCommand command
                    ? command.formats()
                    : Format.general();
            return Keyword.keys(formats).stream().map(Completion::ofWord);
        }
    }

    /** Fields of the command's answer. */
    public static final class Fields extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.command().userObject() instanceof AnswerCommand command
                    ? command.fields(place.run()).stream().map(Completion::ofWord)
                    : Stream.of();
        }
    }

    /** Commands below those named already, and topics of help. */
    public static final class HelpTopics extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            var about = place.command().root();
            for (var word : place.earlier()) {
                var sub = about.subcommands().get(word);
                if (sub == null) {
                    return Stream.of();
                }
                about = sub.getCommandSpec();
            }
            var topics = place.earlier().isEmpty() ? HelpTopic.names() : List.<String>of();
            return Stream.concat(Commands.below(about), topics.stream().map(Completion::ofWord));
        }
    }
}
