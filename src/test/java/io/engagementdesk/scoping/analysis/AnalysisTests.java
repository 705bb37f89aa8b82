package io.engagementdesk.scoping.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement.When;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.scoping.analysis.Answers.Override;
import io.engagementdesk.scoping.analysis.Answers.Traits;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** the need is analysed by a questionnaire and a decision table. */
class AnalysisTests extends DeskTest {

    private static final Actor DESK = new Actor("desk", "tasklist");

    @Autowired
    private Analysis analysis;

    @Autowired
    private Engagements engagements;

    @ParameterizedTest
    @CsvSource({
        "true,  false, false, 0,  NOW,   'call, now, level 1, urgency high'",
        "true,  false, false, 0,  LATER, 'call, later, level 1, urgency normal'",
        "false, false, false, 0,  NOW,   'call, now, level 2, urgency high'",
        "false, false, false, 4,  LATER, 'call, later, level 2, urgency normal'",
        "true,  true,  false, 0,  NOW,   'meeting, now, level 2, urgency high'",
        "false, true,  false, 2,  LATER, 'meeting, later, level 2, urgency normal'",
        "true,  false, true,  0,  NOW,   'macro, later, level 2, urgency normal'",
        "true,  false, false, 4.5, NOW,  'macro, later, level 2, urgency normal'",
    })
    void theTableFindsWhatItTakes(
            boolean clear, boolean screen, boolean result, double hours, When wanted, String found) {
        String engagement = cast.engagement("expert-call", "en");
        analysis.analyse(engagement, answers(new Traits(clear, screen, result, hours, wanted)), DESK);
        assertThat(analysis.scope(engagement).found()).hasToString(found);
    }

    @Test
    void aCallNowIsRoutedAndAllElseStaysWithTheScope() {
        String now = analysed(new Traits(true, false, false, 0, When.NOW));
        String later = analysed(new Traits(true, false, false, 0, When.LATER));
        assertThat(engagements.get(now).state()).isEqualTo(State.ROUTING);
        assertThat(engagements.get(later).state()).isEqualTo(State.SCOPING);
    }

    @Test
    void theDeskMayOverrideTheTableWithAReasonThatIsKept() {
        String engagement = cast.engagement("expert-call", "de");
        Answers answers = new Answers(
                "Look at a plan",
                new Traits(false, true, false, 0, When.NOW),
                Optional.empty(),
                Optional.of(3),
                Optional.of(new Override(Service.Kind.CALL, "the client has no screen at hand")));
        analysis.analyse(engagement, answers, DESK);
        Need need = analysis.scope(engagement);
        assertThat(need.isMicroNow()).isTrue();
        assertThat(need.found().level()).isEqualTo(3);
        assertThat(need.language().getLanguage()).isEqualTo("de");
        assertThat(reason(engagement)).isEqualTo("the client has no screen at hand");
    }

    @Test
    void anOverrideWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> new Override(Service.Kind.CALL, " ")).isInstanceOf(FormRefused.class);
    }

    @Test
    void aLineThatNobodyKnowsIsRefused() {
        String engagement = cast.engagement("expert-call", "en");
        Answers answers = new Answers(
                "Help",
                new Traits(true, false, false, 0, When.NOW),
                Optional.of(Cast.fresh("unheard-of")),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> analysis.analyse(engagement, answers, DESK)).isInstanceOf(FormRefused.class);
    }

    private String analysed(Traits traits) {
        String engagement = cast.engagement("expert-call", "en");
        analysis.analyse(engagement, answers(traits), DESK);
        analysis.scope(engagement);
        return engagement;
    }

    private static Answers answers(Traits traits) {
        return new Answers("Help", traits, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private String reason(String engagement) {
        return jdbc.sql("select override_reason from need where engagement = ?")
                .param(engagement)
                .query(String.class)
                .single();
    }
}
