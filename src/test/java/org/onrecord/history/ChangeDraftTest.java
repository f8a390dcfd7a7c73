package org.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.history.ChangeDraft.Placeholders;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.Change.Correction;
import org.onrecord.model.ChangeKind;

class ChangeDraftTest {
    private static final Placeholders TEXTS = new Placeholders("summary to write", "reason to write");

    private static Change draft(Edited now, Edited old) {
        return Objects.requireNonNull(draft(now.record(), old.record())).change();
    }

    private static @Nullable ChangeDraft draft(CaseRecord now, CaseRecord old) {
        return ChangeDraft.of(now, old, TEXTS);
    }

    @Test
    void the_same_content_needs_no_version() {
        assertThat(draft(Edited.greyHeron().record(), Edited.greyHeron().record()))
                .isNull();
        var released = Edited.greyHeron().record().released();
        var later = Edited.greyHeron()
                .with("\"released\": \"" + released + "\"", "\"released\": \"2031-01-01\"")
                .with("\"date\": \"" + released + "\"", "\"date\": \"2031-01-01\"");
        assertThat(draft(later.record(), Edited.greyHeron().record())).isNull();
    }

    @Test
    void a_correction_raises_the_last_number_and_keeps_the_old_text() {
        var old = Edited.greyHeron().record().facts().values().iterator().next();
        var now = Edited.greyHeron().with(old.statement(), old.statement().replace(".", " indeed."));

        var draft = draft(now, Edited.greyHeron());

        assertThat(draft.version())
                .isEqualTo(patched(Edited.greyHeron().record().version()));
        assertThat(draft.summary()).isEqualTo("summary to write");
        assertThat(draft.corrected())
                .contains(new Correction(ChangeKind.FACT, old.id(), old.statement(), "reason to write"));
        assertThat(draft.added()).isEmpty();
    }

    private static String patched(String version) {
        var dot = version.lastIndexOf('.') + 1;
        return version.substring(0, dot) + (Integer.parseInt(version.substring(dot)) + 1);
    }

    @Test
    void a_listed_question_needs_no_entry() {
        var now = Edited.greyHeron().with("\"asked\": [", "\"asked\": [\"what is this new question?\", ");

        var draft = draft(now, Edited.greyHeron());

        assertThat(draft.corrected()).isEmpty();
    }

    @Test
    void an_entry_that_the_editor_began_keeps_its_texts() {
        var before = Edited.greyHeronBefore();
        var now = Edited.greyHeron();
        var written = now.record().changes().getFirst();

        assertThat(draft(now, before)).isEqualTo(written);
        assertThat(Objects.requireNonNull(draft(now.record(), before.record())).isNew())
                .isFalse();

        var reason = written.corrected().getFirst().reason();
        assertThat(draft(now.with(reason, "A reason of the editor's."), before).corrected())
                .anyMatch(one -> one.reason().equals("A reason of the editor's."));
    }

    @Test
    void a_release_with_its_draft_keeps_the_promises() {
        var old = Edited.greyHeron().record();
        var statement = old.facts().values().iterator().next().statement();
        var now = Edited.greyHeron()
                .with(statement, statement.replace(".", " indeed."))
                .record();
        var draft = Objects.requireNonNull(draft(now, old)).change();
        var changes = new ArrayList<>(now.changes());
        changes.addFirst(draft);
        var numbered = CaseRecord.FIELDS.with(now, "version", draft.version());

        assertThat(ReleaseCheck.problems("file", CaseRecord.FIELDS.with(numbered, "changes", changes), old))
                .isEmpty();
    }
}
