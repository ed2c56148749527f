package org.lectern.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.SignedInAccount.RoleInScope;
import org.lectern.shared.Language;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;

/** A token says at every request who asks, and what that account may do now. */
@InProcess
class TokenTest {

    @Inject
    private TokenService tokens;

    @Inject
    private SignedInAccounts signedIn;

    @Inject
    private AccountService administration;

    @Inject
    private Acting acting;

    @Inject
    private Statements statements;

    @BeforeEach
    void asTheSystem() {
        acting.asSystem();
    }

    @Test
    void itStandsForTheAccountWithAllItsRolesInOneStatement() {
        long account = account(RoleGrant.everywhere(Role.REPORTER), RoleGrant.everywhere(Role.ADMINISTRATOR));
        acting.asAccount(account);
        String word = tokens.create("tests").word();
        signedIn.byToken(word);
        SignedInAccount found =
                statements.atMost(1, () -> signedIn.byToken(word)).orElseThrow();
        assertThat(found.accountId()).isEqualTo(account);
        assertThat(found.roles())
                .containsExactlyInAnyOrder(
                        new RoleInScope(Role.REPORTER, null, null), new RoleInScope(Role.ADMINISTRATOR, null, null));
    }

    @Test
    void whoHasNoRoleIsKnownAllTheSame() {
        acting.asAccount(account());
        String word = tokens.create("tests").word();
        assertThat(signedIn.byToken(word).orElseThrow().roles()).isEmpty();
    }

    /** The first use of an hour is noted. */
    @Test
    void itsUseIsNoted() {
        acting.asAccount(account());
        String word = tokens.create("tests").word();
        assertThat(tokens.own()).extracting(TokenService.TokenRow::lastUsedAt).containsOnlyNulls();
        signedIn.byToken(word);
        assertThat(tokens.own()).extracting(TokenService.TokenRow::lastUsedAt).doesNotContainNull();
    }

    @Test
    void aRevokedOneAndAnInventedOneStandForNobody() {
        acting.asAccount(account());
        TokenService.NewToken token = tokens.create("tests");
        assertThat(signedIn.byToken(token.word())).isPresent();
        tokens.revoke(token.id());
        assertThat(signedIn.byToken(token.word())).isEmpty();
        assertThat(signedIn.byToken("invented")).isEmpty();
    }

    private long account(RoleGrant... roles) {
        return administration
                .addReady(
                        List.of(new AccountService.ReadyAccount(
                                "lin@example.org", "Lin Mu", Language.EN, null, Set.of(roles))),
                        "x")
                .get(0);
    }
}
