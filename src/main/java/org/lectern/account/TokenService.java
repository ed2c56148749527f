package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;

/** Tokens of one's own account. */
@ApplicationScoped
@Transactional
public class TokenService {

    @Inject
    private ApiTokens tokens;

    @Inject
    private CurrentAccount current;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** A token just made: the word is told here and nowhere else. */
    public record NewToken(long id, String word) {}

    /** A token in a list. */
    public record TokenRow(long id, String name, Instant createdAt, Instant lastUsedAt) {}

    @Allowed(signedIn = true)
    public NewToken create(String name) {
        String cleaned = PlainText.required("name", name, ApiToken.NAME_LENGTH);
        String word = Secret.random();
        ApiToken token = tokens.add(
                new ApiToken(current.required().accountId(), cleaned, Secret.fingerprint(word), clock.instant()));
        trail.record(Act.of("token.create", "api_token", token.id(), null).with("name", null, cleaned));
        return new NewToken(token.id(), word);
    }

    @Allowed(signedIn = true)
    public List<TokenRow> own() {
        return tokens.ofAccount(current.required().accountId()).stream()
                .map(token -> new TokenRow(token.id(), token.name(), token.createdAt(), token.lastUsedAt()))
                .toList();
    }

    /** @throws NotFound if it is not there, is revoked already, or belongs to somebody else */
    @Allowed(signedIn = true)
    public void revoke(long id) {
        ApiToken token = tokens.ofAccount(current.required().accountId()).stream()
                .filter(own -> own.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        token.revoke(clock.instant());
        trail.record(Act.of("token.revoke", "api_token", id, null));
    }
}
