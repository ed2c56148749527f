package org.lectern.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.lectern.account.NotSignedIn;
import org.lectern.account.RoleMayNot;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.StaleVersion;

class RefusalTest {

    @Test
    void findsWhatLiesBehind() {
        NotFound inner = new NotFound();
        assertThat(Refusal.known(new FacesException(new RuntimeException(inner))))
                .containsSame(inner);
        assertThat(Refusal.known(new FacesException(new IllegalStateException())))
                .isEmpty();
    }

    @Test
    void eachHasItsStatus() {
        assertThat(Refusal.statusOf(new NotFound())).isEqualTo(404);
        assertThat(Refusal.statusOf(new RoleMayNot())).isEqualTo(403);
        assertThat(Refusal.statusOf(new NotSignedIn())).isEqualTo(401);
        assertThat(Refusal.statusOf(new InvalidInput("q", "error.value"))).isEqualTo(400);
        assertThat(Refusal.statusOf(new StaleVersion())).isEqualTo(409);
        assertThat(Refusal.statusOf(new OptimisticLockException())).isEqualTo(409);
        assertThat(Refusal.statusOf(new ViewExpiredException("/x"))).isEqualTo(Refusal.EXPIRED);
        assertThat(Refusal.statusOf(new IllegalArgumentException())).isEqualTo(500);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoFaultOfTheRequest() {
        assertThat(Refusal.statusOf(new SQLException("gone", "08S01"))).isEqualTo(503);
        assertThat(Refusal.statusOf(new SQLException("Error in allocating a connection. Cause: busy")))
                .isEqualTo(503);
        assertThat(Refusal.statusOf(new SQLException("syntax", "42000"))).isEqualTo(500);
    }
}
