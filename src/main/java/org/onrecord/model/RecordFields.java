package org.onrecord.model;

import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;

/** The keys of a facts file. */
final class RecordFields {
    static final FieldTable<CaseRecord> TABLE = FieldTable.of(
            "",
            "Facts file, format 1",
            values -> new CaseRecord(
                    values.text("case"),
                    values.text("title"),
                    values.texts("aliases"),
                    values.text("version"),
                    values.textOrNull("updates"),
                    values.textOrNull("editor"),
                    values.textOrNull("licence"),
                    values.day("released"),
                    values.day("as_of"),
                    values.parts("as_of_notes", AsOf.Note.class),
                    values.entries("topics", Topic.class),
                    values.parts("overview", OverviewSection.class),
                    values.texts("milestones"),
                    values.entries("briefs", Brief.class),
                    values.entries("proceedings", Proceeding.class),
                    values.entries("people", Party.class),
                    values.entries("organisations", Party.class),
                    values.entries("sources", Source.class),
                    Facts.of(values.entries("facts", Fact.class)),
                    values.parts("statuses", CustodyInterval.class),
                    values.entries("series", Series.class),
                    values.parts("withheld", Withheld.class),
                    values.entries("open", OpenQuestion.class),
                    values.parts("changes", Change.class)),
            Field.optional(
                    "$schema", Plain.TEXT, _ -> null, "Address of this schema, for text editors. onrecord ignores it."),
            Field.required(
                    "format",
                    Plain.FORMAT,
                    _ -> 1,
                    "Number of the format. A program refuses a number that it does not know."),
            Field.required("case", Plain.CASE_ID, CaseRecord::caseId, "Id of the case."),
            Field.required(
                    "title", Plain.TEXT, CaseRecord::title, "Title of the case, with the everyday name in brackets."),
            Field.required(
                    "aliases",
                    Items.distinct(Plain.TEXT),
                    CaseRecord::aliases,
                    "Other names of the case, as people type them."),
            Field.required(
                    "version",
                    Plain.VERSION,
                    CaseRecord::version,
                    "Version of the contents. Major: the meaning of the layout changed. Minor: facts were added or withdrawn. Patch: corrections only."),
            Field.optional(
                    "updates",
                    Plain.SECURE_ADDRESS,
                    CaseRecord::updates,
                    "Address of the newest version of this file; its signature has the same address with .sig added."
                            + " Omit it if the file is not published."),
            Field.optional(
                    "editor",
                    Plain.TEXT,
                    CaseRecord::editor,
                    "Name of the person or body that edits the record and answers for it, for its website."),
            Field.optional(
                    "licence",
                    Plain.SECURE_ADDRESS,
                    CaseRecord::licence,
                    "Address of the licence of the record, for its website."),
            Field.required("released", Plain.DAY, CaseRecord::released, "Day on which this version was released."),
            Field.required(
                    "as_of",
                    Plain.DAY,
                    CaseRecord::asOf,
                    "Date up to which the record covers custody, the subject of questions about \"now\". No"
                            + " custody interval begins after it."),
            Field.optional(
                    "as_of_notes",
                    Items.of(new Part(AsOf.Note.FIELDS))
                            .notEmpty("the list of notes is empty", "omit as_of_notes if there are none"),
                    CaseRecord::asOfNotes,
                    "Topics that are covered up to a date other than as_of; each topic at most once. Omit it if"
                            + " there are none."),
            Field.required(
                    "overview",
                    Items.of(new Part(OverviewSection.FIELDS))
                            .notEmpty("the overview is empty", "add the facts that a newcomer should read first"),
                    CaseRecord::overview,
                    "Account for a newcomer: headings with fact ids, in order. No disputed facts."),
            Field.optional(
                    "milestones",
                    Items.distinct(FieldType.Id.of(EntryList.FACTS))
                            .notEmpty("the list of milestones is empty", "omit milestones to use the overview"),
                    CaseRecord::listedMilestones,
                    "Ids of the 15 to 25 facts that mark the course of the case; otherwise those of the overview."),
            Field.optional(
                    "briefs",
                    Items.of(new Part(Brief.FIELDS))
                            .notEmpty("the list of briefs is empty", "omit briefs if there are none"),
                    CaseRecord::briefs,
                    "Answers to questions: summaries, and facts in reading order."),
            Field.optional(
                    "topics",
                    Items.of(new Part(Topic.FIELDS))
                            .notEmpty("the list of topics is empty", "omit topics to allow any"),
                    CaseRecord::listedTopics,
                    "The topics that facts belong to, in reading order. Omit it to allow any."),
            Field.optional(
                    "proceedings",
                    Items.of(new Part(Proceeding.FIELDS))
                            .notEmpty("the list of proceedings is empty", "omit proceedings if there are none"),
                    CaseRecord::proceedings,
                    "Trials, appeals, tribunals, regulators and claims that outcomes name by id."),
            Field.required(
                    "people",
                    Items.of(new Part(Party.PEOPLE)),
                    CaseRecord::people,
                    "All people that facts name by id. Each must be used by a fact."),
            Field.required(
                    "organisations",
                    Items.of(new Part(Party.ORGANISATIONS)),
                    CaseRecord::organisations,
                    "All organisations that facts name by id. Each must be used by a fact; its id must not be"
                            + " that of a person."),
            Field.required(
                    "sources",
                    Items.of(new Part(Source.FIELDS)),
                    CaseRecord::sources,
                    "The bibliography. Each source must be used by a fact, and each address may occur once."),
            Field.required(
                    "facts",
                    Items.of(new Part(Fact.FIELDS)),
                    CaseRecord::facts,
                    "The facts. No statement may occur twice."),
            Field.required(
                    "statuses",
                    Items.of(new Part(CustodyInterval.FIELDS)),
                    CaseRecord::statuses,
                    "Custody intervals, in order and without gaps for each person."),
            Field.required(
                    "series",
                    Items.of(new Part(Series.FIELDS)),
                    CaseRecord::series,
                    "Figures over time. Every point is a fact of kind figure."),
            Field.required(
                    "withheld",
                    Items.of(new Part(Withheld.FIELDS)),
                    CaseRecord::withheld,
                    "Matters that the file omits on purpose, with reasons."),
            Field.optional(
                    "open",
                    Items.of(new Part(OpenQuestion.FIELDS))
                            .notEmpty("the list of open questions is empty", "omit open if there are none"),
                    CaseRecord::open,
                    "Matters that readers ask about and the record looked for without finding them."),
            Field.required(
                    "changes",
                    Items.of(new Part(Change.FIELDS)).notEmpty("no version is listed", "add an entry for this version"),
                    CaseRecord::changes,
                    "Changes, newest version first. The first entry has the version and release day of this file."));

    private RecordFields() {}
}
