package org.onrecord.cli.core;

import java.util.ArrayList;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.model.Confidence;
import org.onrecord.model.FactKind;
import org.onrecord.model.Keyword;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.ReformLink;
import org.onrecord.model.Topic;
import org.onrecord.model.WorkForm;
import org.onrecord.output.layout.Format;

/** The words an option accepts, as picocli wants them for help and completion. */
public abstract sealed class Choices extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    private Choices(Keyword[] keywords) {
        super(KeywordConverter.keys(keywords));
    }

    /** Formats of the output. */
    static final class Formats extends Choices {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(Format.values());
        }
    }

    /** Degrees of confidence. */
    public static final class Confidences extends Choices {
        private static final long serialVersionUID = 1L;

        public Confidences() {
            super(Confidence.values());
        }
    }

    /** Kinds of facts. */
    public static final class Kinds extends Choices {
        private static final long serialVersionUID = 1L;

        public Kinds() {
            super(FactKind.values());
        }
    }

    /** Steps of a proceeding. */
    public static final class Steps extends Choices {
        private static final long serialVersionUID = 1L;

        public Steps() {
            super(OutcomeStep.values());
        }
    }

    /** How strongly a reform is tied to the case. */
    public static final class Links extends Choices {
        private static final long serialVersionUID = 1L;

        public Links() {
            super(ReformLink.values());
        }
    }

    /** Topics. */
    public static final class Topics extends Choices {
        private static final long serialVersionUID = 1L;

        public Topics() {
            super(Topic.values());
        }
    }

    /** Forms of works. */
    public static final class Forms extends Choices {
        private static final long serialVersionUID = 1L;

        public Forms() {
            super(WorkForm.values());
        }
    }

    /** What facts can be counted by. */
    public static final class Countables extends Choices {
        private static final long serialVersionUID = 1L;

        public Countables() {
            super(InfoQuery.By.values());
        }
    }
}
