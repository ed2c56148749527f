package org.lectern.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.person.OwnData;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonProfile;
import org.lectern.person.PersonService;
import org.lectern.shared.NotFound;
import org.lectern.testing.Acting;
import org.lectern.testing.Classroom;
import org.lectern.testing.InProcess;

/** What an enrolment opens: the trainer meets the trainee, and the trainee takes the enrolment along. */
@InProcess
class WhoSeesPeopleTest {

    @Inject
    private Classroom classroom;

    @Inject
    private PersonService people;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private OwnData ownData;

    @Inject
    private Acting acting;

    private long base;
    private long trainer;
    private long other;
    private long trainee;

    @BeforeEach
    void aSessionWithATrainerAndATrainee() {
        base = classroom.aBase("GZHU");
        trainer = person("李老师", null);
        other = person("王老师", null);
        trainee = person("张三", "zhang@example.org");
        long session = classroom
                .published(classroom.input("GZHU", List.of(Classroom.slot(0, true)), false, List.of(trainer)))
                .id();
        enrolments.enrol(session, EnrolmentEntry.of(trainee));
    }

    @Test
    void aTrainerMeetsNameAndOrganisationOnly() {
        acting.asTrainer(trainer, base);
        PersonProfile seen = people.view(trainee).profile();
        assertThat(seen.fullName()).isEqualTo("张三");
        assertThat(seen.email()).isNull();
        assertThat(seen.phone()).isNull();
        assertThat(seen.gender()).isNull();
        assertThat(people.view(trainee).affiliations()).isEmpty();
        acting.as(Role.COORDINATOR, base);
        assertThat(people.view(trainee).profile().email()).isEqualTo("zhang@example.org");
    }

    @Test
    void aTrainerOfAnotherSessionMeetsNobody() {
        acting.asTrainer(other, base);
        assertThatThrownBy(() -> people.view(trainee)).isInstanceOf(NotFound.class);
    }

    @Test
    void theExportHoldsTheOwnEnrolmentsAndNobodyElse() throws IOException {
        acting.asPerson(trainee);
        JsonNode file = new ObjectMapper().readTree(ownData.export());
        assertThat(file.at("/person/profile/fullName").asText()).isEqualTo("张三");
        assertThat(file.at("/enrolments/0/state").asText()).isEqualTo("CONFIRMED");
        assertThat(file.at("/enrolments/0/trainingSession").asText()).startsWith("GZHU-2026-");
        assertThat(file.at("/attendance").isArray()).isTrue();
        assertThat(file.toString()).doesNotContain("老师");
        acting.asPerson(other);
        assertThat(new ObjectMapper().readTree(ownData.export()).at("/enrolments"))
                .isEmpty();
    }

    private long person(String name, String email) {
        return people.create(new PersonEntry(name, null, null, null, null, null, null, null, email, "020-1234"))
                .profile()
                .id();
    }
}
