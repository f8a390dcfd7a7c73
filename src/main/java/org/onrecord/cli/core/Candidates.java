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
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
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

    /** Values of the record. */
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

        /** An alias may have no letter in common with what is offered in its place. */
        @Override
        public List<Completion> at(Place place) {
            return all(place).toList();
        }
    }

    /** Ids of facts. */
    public static final class Facts extends OfRecord {
        public Facts() {
            super(Choices.FACTS);
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
