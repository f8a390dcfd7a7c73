package org.onrecord.cli.core;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onrecord.failure.Failure;
import org.onrecord.library.Library;
import org.onrecord.lookup.Choices;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import org.onrecord.talk.Completion;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Completion candidates for an option or argument without a fixed list of words.
 *
 * <p>An option names a subclass as its {@code completionCandidates}. Picocli creates an instance and finds it empty,
 * because the words depend on the record.
 */
public abstract class Candidates implements Iterable<String> {
    /** Returns all candidates; they are filtered by prefix later. */
    protected abstract Stream<Completion> all(Place place);

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
     * @param run provides the options typed so far
     * @param command the innermost command named so far
     * @param earlier arguments before the value; empty for an option
     * @param typed the beginning of the value
     */
    public record Place(Run run, CommandSpec command, List<String> earlier, String typed) {
        /** Returns content of the selected record; empty if it cannot be read, or can be read only once. */
        Stream<Completion> record(Function<CaseRecord, Stream<Completion>> content) {
            var record = run.recordIfReadable();
            return record == null ? Stream.of() : content.apply(record);
        }

        /** Returns words about installed and bundled records; empty if they cannot be read. */
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

    public static class OfRecord extends Candidates {
        private final Choices choices;

        public OfRecord(Choices choices) {
            this.choices = choices;
        }

        @Override
        protected Stream<Completion> all(Place place) {
            return place.record(record -> choices.at(record, place.earlier(), place.typed()).stream()
                    .map(choice -> new Completion(choice.value(), choice.description())));
        }

        /** Does not filter by prefix: an alias may have no letter in common with the candidate that replaces it. */
        @Override
        public List<Completion> at(Place place) {
            return all(place).toList();
        }
    }

    public static final class Facts extends OfRecord {
        public Facts() {
            super(Choices.FACTS);
        }
    }

    public static final class Cases extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.installed(library -> library.cases().stream());
        }
    }

    public static class Versions extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.installed(library -> versions(library, place.caseId(library)));
        }
    }

    /** Versions of the chosen case, and the word for the latest one. */
    public static final class WantedVersions extends Versions {
        @Override
        protected Stream<Completion> all(Place place) {
            return Stream.concat(super.all(place), Stream.of(Completion.ofWord(FactsOptions.WantedVersion.HIGHEST)));
        }
    }

    /** Installed versions of the chosen case, without the bundled one. */
    public static final class InstalledVersions extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.installed(library -> library.store().versions(place.caseId(library)).stream());
        }
    }

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

    public static final class FileNames extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return Stream.of(Completion.FILES);
        }
    }

    public static final class Formats extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            var formats = place.command().userObject() instanceof ProgramCommand command
                    ? command.formats()
                    : Format.general();
            return Keyword.keys(formats).stream().map(Completion::ofWord);
        }
    }

    public static final class Widths extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return Stream.of(Completion.ofWord(OutputOptions.Columns.AUTO));
        }
    }

    public static final class Lists extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return Keyword.keys(EntryList.values()).stream().map(Completion::ofWord);
        }
    }

    public static final class Fields extends Candidates {
        @Override
        protected Stream<Completion> all(Place place) {
            return place.command().userObject() instanceof AnswerCommand command
                    ? command.fields(place.run()).stream().map(Completion::ofWord)
                    : Stream.of();
        }
    }

    /** Subcommands of the commands named so far, and topics of help. */
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
            var topics = place.earlier().isEmpty() ? HelpCommand.HelpTopic.names() : List.<String>of();
            return Stream.concat(Commands.below(about), topics.stream().map(Completion::ofWord));
        }
    }
}
