package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.SessionDetails;

@InProcess
class WordingServiceTest extends NotificationScene {

    private static final String KIND = "enrolment-confirmed";
    private static final Words OWN = new Words(
            "Welcome to {session}",
            "{name}, #set($x=1) ${7*7} <#assign a=1> {{7*7}}",
            "欢迎参加{session}",
            "{name}，<b>您好</b> ${7*7}");

    @Inject
    private WordingService wordings;

    @Test
    void theWordsOfTheBaseTakeThePlaceOfTheUsualOnesAndAreLiteral() throws Exception {
        asCoordinator();
        wordings.save("GZHU", KIND, OWN);
        SessionDetails session = classroom.aSession("GZHU", 1);
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        MimeMessage mail = arrived().get(0);
        assertThat(mail.getSubject()).isEqualTo("欢迎参加人权与执法");
        assertThat(text(mail)).startsWith("王小明，<b>您好</b> ${7*7}\n");
        assertThat(calendars(mail)).as("whatever the words are").hasSize(1);

        wordings.reset("GZHU", KIND);
        classroom.enrolled(session.id(), person("李雷", "li@example.org"));
        assertThat(arrived().get(0).getSubject()).isEqualTo("报名成功：人权与执法");
    }

    @Test
    void anotherBaseKeepsItsWords() {
        asCoordinator();
        wordings.save("GZHU", KIND, OWN);
        long nku = classroom.aBase("NKU");
        assertThat(wordings.list("NKU", Language.EN)).noneMatch(WordingService.Row::own);
        assertThatThrownBy(() -> wordings.save("GZHU", KIND, OWN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> wordings.list("GZHU", Language.EN)).isInstanceOf(NotFound.class);
        acting.as(Role.TRAINER, nku);
        assertThatThrownBy(() -> wordings.list("NKU", Language.EN)).isInstanceOf(RoleMayNot.class);
    }

    @Test
    void aPlaceThatNothingFillsIsRefusedAndNothingIsStored() {
        asCoordinator();
        assertThatThrownBy(() -> wordings.save("GZHU", KIND, new Words("{code}", "{position}", "{to}", "x")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactly("body", "subjectZh"));
        assertThat(database.count("select count(*) from mail_wording")).isZero();
        wordings.save("GZHU", "enrolment-waiting", new Words("{code}", "{position}", "{code}", "{position}"));
    }

    @Test
    void mailsAboutLoginsAreNotToBeWorded() {
        asCoordinator();
        assertThat(wordings.list("GZHU", Language.EN))
                .extracting(WordingService.Row::kind)
                .contains("enrolment-reminder", "enrolment-completed", "enrolment-moved", "enrolment-offered")
                .allMatch(kind -> kind.startsWith("enrolment-"));
        assertThatThrownBy(() -> wordings.read("GZHU", "account-reset-password"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyKindCanBePreviewedInBothLanguagesWithEveryPlaceFilled() {
        asCoordinator();
        for (WordingService.Row row : wordings.list("GZHU", Language.EN)) {
            WordingService.Held held = wordings.read("GZHU", row.kind());
            assertThat(held.own()).isFalse();
            MessageService.BothLanguages both = wordings.preview("GZHU", row.kind(), held.words());
            for (String text :
                    new String[] {both.english().body(), both.chinese().body()}) {
                assertThat(text).as(row.kind()).doesNotContain("???").doesNotContain("{");
            }
            assertThat(both.english().body()).isNotEqualTo(both.chinese().body());
        }
    }
}
