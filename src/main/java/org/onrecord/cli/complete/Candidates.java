package org.onrecord.cli.complete;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.onrecord.ask.reply.ReplyRenderer;
import org.onrecord.cli.core.AskCommand;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.HelpTopic;
import org.onrecord.cli.core.KeywordConverter;
import org.onrecord.cli.core.SchemaCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.cli.core.ShellCommand;
import org.onrecord.cli.core.WantedVersion;
import org.onrecord.cli.core.When;
import org.onrecord.cli.facts.CasesCommand;
import org.onrecord.cli.facts.CasesWriter;
import org.onrecord.cli.facts.FactsDiffCommand;
import org.onrecord.cli.facts.FactsFormatCommand;
import org.onrecord.cli.facts.FactsInitCommand;
import org.onrecord.cli.facts.FactsInstallCommand;
import org.onrecord.cli.facts.FactsListCommand;
import org.onrecord.cli.facts.FactsRemoveCommand;
import org.onrecord.cli.facts.FactsSignCommand;
import org.onrecord.cli.facts.FactsUpdateCommand;
import org.onrecord.cli.facts.FactsUseCommand;
import org.onrecord.cli.facts.FactsValidateCommand;
import org.onrecord.cli.facts.FactsVerifyCommand;
import org.onrecord.cli.facts.FilesWriter;
import org.onrecord.cli.facts.PathsCommand;
import org.onrecord.cli.facts.PathsWriter;
import org.onrecord.cli.facts.StoredWriter;
import org.onrecord.cli.facts.VerifiedWriter;
import org.onrecord.cli.facts.VersionsWriter;
import org.onrecord.cli.lookup.LookupCommand;
import org.onrecord.cli.lookup.SearchCommand;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsSource;
import org.onrecord.install.Catalogue;
import org.onrecord.install.RecordSelector;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.RecordVersion;
import org.onrecord.output.errors.ProblemsWriter;
import org.onrecord.output.table.Field;
import org.onrecord.search.names.NameCompletion;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the value of each option and argument can be: words of the program, or content of the record. */
final class Candidates {
    private final Session session;
    private final CommandSpec command;
    private final List<String> earlier;

    /**
     * The candidates of one command.
     *
     * @param session says which record the content comes from
     * @param earlier arguments before the one to complete
     */
    Candidates(Session session, CommandSpec command, List<String> earlier) {
        this.session = session;
        this.command = command;
        this.earlier = earlier;
    }

    /** The candidates for the value of an option or an argument that begins as typed. */
    List<Completion> of(ArgSpec argument, String typed) {
        var name = argument instanceof OptionSpec option ? option.longestName() : command.name();
        return switch (name) {
            case "who", "outcome", "parole" -> names(Candidates::everybody, earlier, typed);
            case "--about" -> names(Candidates::everybody, List.of(), typed);
            case "status" -> names(Candidates::inCustody, earlier, typed);
            default -> all(name, argument).filter(one -> one.startsWith(typed)).toList();
        };
    }

    private Stream<Completion> all(String name, ArgSpec argument) {
        return switch (name) {
            case "show", "sources" -> record(Candidates::facts).filter(one -> !earlier.contains(one.value()));
            case "impact" -> earlier.isEmpty() ? record(Candidates::series) : Stream.of();
            case "--proceeding" -> record(Candidates::proceedings);
            case "--case" -> installed(Catalogue::cases);
            case "--record-version" -> installed(this::versions);
            case "--facts",
                    "--signature",
                    "--allowed-signers",
                    "--key",
                    "validate",
                    "verify",
                    "sign",
                    "format",
                    "install",
                    "--from" -> Stream.of(Completion.FILES);
            case "use" -> Stream.concat(installed(this::versions), Stream.of(Completion.ofWord(WantedVersion.HIGHEST)));
            case "remove" -> installed(this::installedVersions);
            case "init" -> earlier.isEmpty() ? Stream.of() : Stream.of(Completion.FILES);
            case "diff", "--against" -> Stream.concat(record(this::versions), Stream.of(Completion.FILES));
            case "--id" -> record(Candidates::facts);
            default -> ofTheTool(name, argument);
        };
    }

    /** What stands in no record and in no folder. */
    private Stream<Completion> ofTheTool(String name, ArgSpec argument) {
        return switch (name) {
            case "--fields" -> words(fields());
            case "--color", "--hyperlink" -> words(KeywordConverter.keys(When.values()));
            case "schema" -> words(KeywordConverter.keys(SchemaCommand.Which.values()));
            case "completion" -> words(KeywordConverter.keys(CompletionCommand.Shell.values()));
            case "help" -> helpTopics();
            default -> argument.completionCandidates() == null ? Stream.of() : words(argument.completionCandidates());
        };
    }

    private static Stream<Completion> words(Iterable<String> words) {
        return StreamSupport.stream(words.spliterator(), false).map(Completion::ofWord);
    }

    private Stream<Completion> helpTopics() {
        var about = command.root();
        for (var word : earlier) {
            var sub = about.subcommands().get(word);
            if (sub == null) {
                return Stream.of();
            }
            about = sub.getCommandSpec();
        }
        var topics = earlier.isEmpty() ? HelpTopic.names() : List.<String>of();
        return Stream.concat(Completer.commandsOf(about), words(topics));
    }

    private List<String> fields() {
        return switch (command.userObject()) {
            case SearchCommand search -> {
                // Which a line without words yet would have to say.
                search.isAll = search.words.isEmpty();
                yield Field.names(search.query().columns());
            }
            case LookupCommand lookup -> Field.names(lookup.query().columns());
            case FactsDiffCommand diff -> Field.names(diff.query().columns());
            case AskCommand _, ShellCommand _ -> ReplyRenderer.fields();
            case PathsCommand _ -> PathsWriter.fields();
            case FactsValidateCommand _ -> ProblemsWriter.fields();
            case FactsVerifyCommand _ -> VerifiedWriter.fields();
            case FactsSignCommand _, FactsInitCommand _, FactsFormatCommand _ -> FilesWriter.fields();
            case FactsInstallCommand _, FactsUpdateCommand _, FactsUseCommand _, FactsRemoveCommand _ ->
                StoredWriter.fields();
            case FactsListCommand _ -> VersionsWriter.fields();
            case CasesCommand _ -> CasesWriter.fields();
            default -> List.of();
        };
    }

    private List<Completion> names(Function<CaseRecord, List<Party>> parties, List<String> before, String typed) {
        return record(record -> new NameCompletion(parties.apply(record))
                        .completions(before, typed).stream()
                                .map(word -> new Completion(word.value(), word.description())))
                .toList();
    }

    /** The people and bodies that have a page: never those who are private. */
    private static List<Party> everybody(CaseRecord record) {
        var all = new ArrayList<Party>();
        for (Collection<Party> parties :
                List.of(record.people().values(), record.organisations().values())) {
            parties.stream().filter(party -> !party.isPrivate()).forEach(all::add);
        }
        return all;
    }

    private static List<Party> inCustody(CaseRecord record) {
        var known = record.statuses().stream().map(CustodyInterval::person).collect(Collectors.toSet());
        return everybody(record).stream()
                .filter(party -> known.contains(party.id()))
                .toList();
    }

    private static Stream<Completion> facts(CaseRecord record) {
        return record.facts().values().stream().map(fact -> new Completion(fact.id(), label(fact)));
    }

    private static String label(Fact fact) {
        return fact.label() == null ? fact.statement() : fact.label();
    }

    private Stream<Completion> versions(CaseRecord record) {
        var own = Stream.of(Completion.ofWord(record.version()));
        return Stream.concat(own, installed(catalogue -> versions(record.caseId(), catalogue)))
                .distinct();
    }

    private static Stream<Completion> series(CaseRecord record) {
        return record.series().values().stream().map(series -> new Completion(series.id(), series.title()));
    }

    private static Stream<Completion> proceedings(CaseRecord record) {
        return record.proceedings().values().stream()
                .map(proceeding -> new Completion(proceeding.id(), proceeding.label()));
    }

    /** Words out of the catalogue of installed and bundled records; none if that cannot be read. */
    private Stream<Completion> installed(Function<Catalogue, List<String>> words) {
        try {
            return words(words.apply(FactsOptions.catalogue(session.io())));
        } catch (Failure damaged) {
            return Stream.of();
        }
    }

    private List<String> versions(Catalogue catalogue) {
        return versions(caseId(catalogue), catalogue);
    }

    private String caseId(Catalogue catalogue) {
        return new RecordSelector(catalogue).caseId(session.facts().caseId());
    }

    private List<String> installedVersions(Catalogue catalogue) {
        return catalogue.store().versions(caseId(catalogue)).stream()
                .map(RecordVersion::toString)
                .toList();
    }

    private static List<String> versions(String caseId, Catalogue catalogue) {
        return catalogue.versions(caseId).stream()
                .map(version -> version.version().toString())
                .toList();
    }

    /** Content of the record that the command line names; none if that cannot be read, or only once. */
    private Stream<Completion> record(Function<CaseRecord, Stream<Completion>> content) {
        try {
            var choice = session.facts().choose(session.io());
            return isReadable(choice.source()) ? content.apply(session.record(_ -> {})) : Stream.of();
        } catch (Failure unusable) {
            return Stream.of();
        }
    }

    private static boolean isReadable(FactsSource source) {
        return switch (source) {
            case FactsSource.Bundled _, FactsSource.BundledVersion _, FactsSource.Stored _ -> true;
            case FactsSource.Fetched file -> Files.isRegularFile(file.path());
            case FactsSource.OnDisk file -> Files.isRegularFile(file.path());
            case FactsSource.StandardInput _ -> false;
        };
    }
}
