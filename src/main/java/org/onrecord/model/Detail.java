package org.onrecord.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldTable.Filled;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.Keyword;

/** The typed part of a fact, determined by the fact's kind. */
public sealed interface Detail {
    /** Returns the fields of the detail for a kind of fact, or null if the kind has no detail. */
    static @Nullable FieldTable<? extends Detail> fieldsOf(FactKind kind) {
        return switch (kind) {
            case OUTCOME -> OutcomeDetail.FIELDS;
            case CUSTODY -> CustodyDetail.FIELDS;
            case REFORM -> ReformDetail.FIELDS;
            case INQUIRY -> InquiryDetail.FIELDS;
            case FIGURE -> FigureDetail.FIELDS;
            case WORK -> WorkDetail.FIELDS;
            case EVENT, FINDING, PROFILE, LAW, REACTION, RELATED -> null;
        };
    }

    /**
     * Returns the fields of all kinds of detail, for a detail read before its kind is known. No key has two meanings.
     */
    static FieldTable<Object> fieldsOfAnyKind() {
        var fields = new LinkedHashMap<String, Field<Object>>();
        for (var kind : FactKind.values()) {
            var table = fieldsOf(kind);
            for (Field<?> field : table == null ? List.<Field<?>>of() : table.fields()) {
                fields.putIfAbsent(
                        field.key(),
                        new Field<>(field.key(), field.type(), field.presence(), _ -> null, "", false, ""));
            }
        }
        return FieldTable.of("", "", Object.class::cast, List.copyOf(fields.values()));
    }

    /** Returns a value in words: names for ids, and words for dates and keywords. */
    static String words(Filled one, CaseRecord record) {
        return switch (Objects.requireNonNull(one.value())) {
            case Keyword word -> word.words();
            case FactDate date -> date.inWords();
            case List<?> texts -> texts.stream().map(Object::toString).collect(Collectors.joining(", "));
            case String id -> record.nameOf(id, one.field().type());
            case Object other -> other.toString();
        };
    }

    /** Returns the texts that are included in searches, in words. */
    default List<String> searched(CaseRecord record) {
        return filled().stream()
                .filter(one -> one.field().isSearched() && one.value() != null)
                .map(one -> words(one, record))
                .toList();
    }

    default FieldTable<? extends Detail> fields() {
        return switch (this) {
            case OutcomeDetail _ -> OutcomeDetail.FIELDS;
            case CustodyDetail _ -> CustodyDetail.FIELDS;
            case ReformDetail _ -> ReformDetail.FIELDS;
            case InquiryDetail _ -> InquiryDetail.FIELDS;
            case FigureDetail _ -> FigureDetail.FIELDS;
            case WorkDetail _ -> WorkDetail.FIELDS;
        };
    }

    @SuppressWarnings("unchecked") // The fields of a detail are those of its own type.
    default List<Filled> filled() {
        return ((FieldTable<Detail>) fields()).filled(this);
    }

    /**
     * A step of a proceeding against or by a person, a body or a group.
     *
     * @param proceeding id of a listed proceeding, or plain words
     * @param group the people concerned as a number of them, such as "39 sub-postmasters"
     * @param currency the three letters of ISO 4217
     */
    public record OutcomeDetail(
            @Nullable String person,
            String proceeding,
            OutcomeStep step,
            @Nullable String charge,
            @Nullable String result,
            @Nullable String term,
            @Nullable String supersededBy,
            @Nullable String organisation,
            @Nullable String group,
            @Nullable BigDecimal amount,
            @Nullable String currency)
            implements Detail {
        public static final FieldTable<OutcomeDetail> FIELDS = FieldTable.of(
                "detail-outcome",
                "Detail of an outcome",
                values -> new OutcomeDetail(
                        values.textOrNull("person"),
                        values.text("proceeding"),
                        values.get("step", OutcomeStep.class),
                        values.textOrNull("charge"),
                        values.textOrNull("result"),
                        values.textOrNull("term"),
                        values.textOrNull("superseded_by"),
                        values.textOrNull("organisation"),
                        values.textOrNull("group"),
                        values.orNull("amount", BigDecimal.class),
                        values.textOrNull("currency")),
                Field.nullable("person", FieldType.Id.unchecked(EntryList.PEOPLE), OutcomeDetail::person)
                        .means(
                                "Id of the person concerned, also among the people of the fact; null if it is a body or a group."),
                Field.required("proceeding", Plain.PROCEEDING, OutcomeDetail::proceeding)
                        .means("Id of a listed proceeding, or plain words. Words shaped like an id must be listed.")
                        .searched(),
                Field.required("step", Word.of("step", OutcomeStep.values()), OutcomeDetail::step)
                        .means("Step of the proceedings.")
                        .searched(),
                Field.nullable("charge", Plain.TEXT, OutcomeDetail::charge)
                        .means("The charge, allegation or claim, or null.")
                        .searched(),
                Field.nullable("result", Plain.TEXT, OutcomeDetail::result)
                        .means("Result, or null. Exact: an acquittal is an acquittal.")
                        .searched(),
                Field.nullable("term", Plain.TEXT, OutcomeDetail::term)
                        .means("Length, amount or minimum, or null.")
                        .searched(),
                Field.optional("superseded_by", FieldType.Id.of(EntryList.FACTS), OutcomeDetail::supersededBy)
                        .means("Id of the fact that replaced it, about the same person and not in a circle."),
                Field.optional(
                                "organisation",
                                FieldType.Id.unchecked(EntryList.ORGANISATIONS),
                                OutcomeDetail::organisation)
                        .means(
                                "Id of the body concerned, if it is no person; also among the organisations of the fact."),
                Field.optional("group", Plain.TEXT, OutcomeDetail::group)
                        .means(
                                "The people concerned without a name, or whom the person or body stands for: their number in digits, then who they are, such as \"39 sub-postmasters\".")
                        .searched(),
                Field.optional("amount", Plain.NUMBER, OutcomeDetail::amount).means("Sum claimed, awarded or paid."),
                Field.optional("currency", new Text(3, 3), OutcomeDetail::currency)
                        .means("Currency of the amount: three capital letters of ISO 4217, such as GBP.")
                        .called(""));

        /** Returns the id of the person or body concerned, or the words for a group without either. */
        public String party() {
            return Objects.requireNonNullElse(subject(), Objects.requireNonNullElse(group, ""));
        }

        /** Returns the id of the person or body concerned, or null for a group without either. */
        public @Nullable String subject() {
            return person == null ? organisation : person;
        }

        /** Returns the result, term and sum in words, as far as they are on record: "imprisonment, 15 months". */
        public String ended() {
            return Stream.of(result, term, sum()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }

        /** Returns the amount with its currency: "£57,750,000", "CHF 1,200". */
        public @Nullable String sum() {
            if (amount == null || currency == null) {
                return null;
            }
            var sign = SIGNS.getOrDefault(currency, currency + " ");
            return sign + String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
        }

        private static final Map<String, String> SIGNS = Map.of("GBP", "£", "EUR", "€", "USD", "$");

        /** Whether it ended a conviction, by its step or by a word of its result. */
        public boolean isClearance() {
            return step == OutcomeStep.EXONERATION
                    || step == OutcomeStep.PARDON
                    || (result != null && !isDenied() && CLEARED.matcher(result).find());
        }

        private static final Pattern CLEARED = Pattern.compile(
                "\\b(?:exonerated|pardoned|cleared|convictions? (?:(?:was|were) )?quashed)\\b|^quashed$|\\bquashed (?:the )?conviction");

        /** Whether the result begins with "not": an acquittal or a denial. */
        public boolean isDenied() {
            return result != null && result.startsWith("not ");
        }

        /** Whether this is a plea of guilty, which convicts without a verdict. */
        public boolean isGuiltyPlea() {
            return step == OutcomeStep.PLEA && result != null && result.startsWith("guilty");
        }

        /** Whether this is a verdict of guilty, or a guilty plea, which no verdict follows. */
        public boolean isConviction() {
            return isGuiltyPlea()
                    || (step == OutcomeStep.VERDICT
                            && result != null
                            && (result.startsWith("guilty") || result.startsWith("convicted")));
        }

        public boolean isAcquittal() {
            return step == OutcomeStep.VERDICT && (isDenied() || (result != null && result.startsWith("acquitted")));
        }
    }

    /** A step of a legal or disciplinary proceeding. */
    public enum OutcomeStep implements Keyword {
        CHARGE,
        PLEA,
        VERDICT,
        SENTENCE,
        APPEAL,
        ORDER,
        DISMISSAL,
        RESIGNATION,
        SANCTION,
        SETTLEMENT,
        RULING,
        CLAIM,
        AWARD,
        PAYMENT,
        EXONERATION,
        PARDON;

        @Override
        public String toString() {
            return key();
        }
    }

    /** A step in a person's custody or parole history. */
    public record CustodyDetail(
            String person,
            Event event,
            @Nullable Decision decision,
            @Nullable String review) implements Detail {
        public static final FieldTable<CustodyDetail> FIELDS = FieldTable.of(
                "detail-custody",
                "Detail of a custody fact",
                values -> new CustodyDetail(
                        values.text("person"),
                        values.get("event", Event.class),
                        values.orNull("decision", Decision.class),
                        values.textOrNull("review")),
                Field.required("person", FieldType.Id.unchecked(EntryList.PEOPLE), CustodyDetail::person)
                        .means("Id of the person concerned; also among the people of the fact."),
                Field.required("event", Word.of("custody-event", Event.values()), CustodyDetail::event)
                        .means("The event.")
                        .searched(),
                Field.nullable("decision", Word.of("custody-decision", Decision.values()), CustodyDetail::decision)
                        .means(
                                "Decision about release; a refused application against a release counts as release-directed. Null if nothing was decided.")
                        .searched(),
                Field.nullable("review", Plain.TEXT, CustodyDetail::review)
                        .means(
                                "The review, in words, or null. A step of the reconsideration procedure says \"(reconsideration)\".")
                        .searched());

        public enum Decision implements Keyword {
            REFUSED,
            RELEASE_DIRECTED,
            ADJOURNED,
            GRANTED;

            @Override
            public String toString() {
                return key();
            }
        }

        public enum Event implements Keyword {
            REMANDED,
            RELEASED,
            RECALLED,
            REVIEW,
            HEARING,
            DECISION,
            ADJOURNED,
            ELIGIBLE,
            EXPIRED;

            @Override
            public String toString() {
                return key();
            }
        }
    }

    /**
     * A change of law, guidance or institutions.
     *
     * @param inForceFrom its start, or null if that is not known or it never came into force
     * @param inForceTo its end, or null if it has not ended or that is not known
     */
    public record ReformDetail(
            String title,
            @Nullable String instrument,
            @Nullable String by,
            @Nullable FactDate inForceFrom,
            @Nullable FactDate inForceTo,
            @Nullable String replacedBy,
            Status status,
            ReformLink link)
            implements Detail {
        public static final FieldTable<ReformDetail> FIELDS = FieldTable.of(
                "detail-reform",
                "Detail of a reform",
                values -> new ReformDetail(
                        values.text("title"),
                        values.textOrNull("instrument"),
                        values.textOrNull("by"),
                        values.orNull("in_force_from", FactDate.class),
                        values.orNull("in_force_to", FactDate.class),
                        values.textOrNull("replaced_by"),
                        values.get("status", Status.class),
                        values.get("link", ReformLink.class)),
                Field.required("title", Plain.TEXT, ReformDetail::title)
                        .means("Name of the reform.")
                        .searched(),
                Field.nullable("instrument", Plain.TEXT, ReformDetail::instrument)
                        .means("Act, order, guidance or announcement, or null.")
                        .searched(),
                Field.nullable("by", Plain.TEXT, ReformDetail::by)
                        .means("Person or body that made it, in words or by id, or null.")
                        .searched(),
                Field.nullable("in_force_from", Plain.DATE, ReformDetail::inForceFrom)
                        .means("Start, or null."),
                Field.nullable("in_force_to", Plain.DATE, ReformDetail::inForceTo)
                        .means("End, or null."),
                Field.nullable("replaced_by", Plain.TEXT, ReformDetail::replacedBy)
                        .means("Replacement, in words, or null.")
                        .searched(),
                Field.required("status", Word.of("reform-status", Status.values()), ReformDetail::status)
                        .means("Status of the reform.")
                        .searched(),
                Field.required("link", Word.of("reform-link", ReformLink.values()), ReformDetail::link)
                        .means(
                                "Link to the case. official: an official document states it. attributed: press or scholars"
                                        + " state it. context: same field, attributed to something else."));

        public enum Status implements Keyword {
            IN_FORCE,
            REPLACED,
            ABOLISHED,
            PROPOSED,
            DROPPED,
            OPEN,
            CLOSED;

            public boolean isInForce() {
                return this == IN_FORCE || this == OPEN;
            }
        }
    }

    /** How strongly sources tie a reform to the case. */
    public enum ReformLink implements Keyword {
        /** An official document says so. */
        OFFICIAL,
        /** Press or scholars say so. */
        ATTRIBUTED,
        /** Same field, credited elsewhere. */
        CONTEXT;

        @Override
        public String toString() {
            return key();
        }
    }

    /** A review, inspection or inquiry. */
    public record InquiryDetail(
            String title,
            @Nullable String commissionedBy,
            @Nullable String ledBy,
            @Nullable FactDate ordered,
            @Nullable FactDate reported,
            @Nullable Integer recommendations,
            @Nullable String rating,
            @Nullable String inquiry)
            implements Detail {
        public static final FieldTable<InquiryDetail> FIELDS = FieldTable.of(
                "detail-inquiry",
                "Detail of an inquiry",
                values -> new InquiryDetail(
                        values.text("title"),
                        values.textOrNull("commissioned_by"),
                        values.textOrNull("led_by"),
                        values.orNull("ordered", FactDate.class),
                        values.orNull("reported", FactDate.class),
                        values.orNull("recommendations", Integer.class),
                        values.textOrNull("rating"),
                        values.textOrNull("inquiry")),
                Field.required("title", Plain.TEXT, InquiryDetail::title)
                        .means("Title of the inquiry or of its report.")
                        .searched(),
                Field.nullable("commissioned_by", Plain.TEXT, InquiryDetail::commissionedBy)
                        .means("Person or body that ordered it, in words or by id, or null.")
                        .searched()
                        .called("ordered by"),
                Field.nullable("led_by", Plain.TEXT, InquiryDetail::ledBy)
                        .means("Person or body that led it, in words or by id, or null.")
                        .searched(),
                Field.nullable("ordered", Plain.DATE, InquiryDetail::ordered).means("Date of the order, or null."),
                Field.nullable("reported", Plain.DATE, InquiryDetail::reported).means("Date of the report, or null."),
                Field.nullable("recommendations", Plain.WHOLE_NUMBER, InquiryDetail::recommendations)
                        .means("Number of recommendations, or null."),
                Field.nullable("rating", Plain.TEXT, InquiryDetail::rating)
                        .means("Rating of the inquiry or of its subject, or null.")
                        .searched(),
                Field.optional("inquiry", Plain.ANY_ID, InquiryDetail::inquiry)
                        .means("Id that the facts of one inquiry share: its beginning, its reports.")
                        .called(""));
    }

    /**
     * A number.
     *
     * @param series id of its series, or null if it stands alone
     * @param value the number, exactly as written
     */
    public record FigureDetail(
            @Nullable String series, @Nullable FactDate period, BigDecimal value, String unit) implements Detail {
        public static final FieldTable<FigureDetail> FIELDS = FieldTable.of(
                "detail-figure",
                "Detail of a figure",
                values -> new FigureDetail(
                        values.textOrNull("series"),
                        values.orNull("period", FactDate.class),
                        values.number("value"),
                        values.text("unit")),
                Field.nullable("series", FieldType.Id.unchecked(EntryList.SERIES), FigureDetail::series)
                        .means("Id of the series that has this figure as a point, or null."),
                Field.nullable("period", Plain.DATE, FigureDetail::period).means("The period counted, or null."),
                Field.required("value", Plain.NUMBER, FigureDetail::value).means("The value."),
                Field.required("unit", Plain.TEXT, FigureDetail::unit)
                        .means("Unit of the value.")
                        .searched()
                        .called(""));
    }

    /** A book, article, film or programme. */
    public record WorkDetail(
            String title,
            List<String> authors,
            WorkForm form,
            @Nullable FactDate year) implements Detail {
        public static final FieldTable<WorkDetail> FIELDS = FieldTable.of(
                "detail-work",
                "Detail of a work",
                values -> new WorkDetail(
                        values.text("title"),
                        values.texts("authors"),
                        values.get("form", WorkForm.class),
                        values.orNull("year", FactDate.class)),
                Field.required("title", Plain.TEXT, WorkDetail::title)
                        .means("Title.")
                        .searched(),
                Field.required("authors", Items.of(Plain.TEXT), WorkDetail::authors)
                        .means("Authors or makers, as credited.")
                        .searched(),
                Field.required("form", Word.of("work-form", WorkForm.values()), WorkDetail::form)
                        .means("Kind of work.")
                        .searched(),
                Field.nullable("year", Plain.YEAR, WorkDetail::year).means("Year, or null."));
    }

    /** The form of a work about the case. */
    public enum WorkForm implements Keyword {
        BOOK,
        ARTICLE,
        FILM,
        PROGRAMME,
        THESIS;

        @Override
        public String toString() {
            return key();
        }
    }
}
