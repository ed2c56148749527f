package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;

/**
 * The first account of an empty database. Nobody can have a password yet; who can read the log of the server may make
 * the first administrator with the code that stands there. Once there is any account, none of this exists.
 */
@ApplicationScoped
public class FirstAdministratorService {

    private static final int CODE_LENGTH = 20;

    @Inject
    private FirstAdministrators store;

    @Inject
    private PasswordHash hash;

    @Inject
    private Throttle throttle;

    @Inject
    private CurrentAccount current;

    private volatile String code;

    /** Makes a code for the log, where there is no account yet; a new one each time the server starts. */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<String> prepare() {
        if (!store.isWanted()) {
            return Optional.empty();
        }
        code = Secret.random().substring(0, CODE_LENGTH);
        return Optional.of(code);
    }

    /** @throws NotFound if there is an account already */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public void mustBeWanted() {
        if (!store.isWanted()) {
            throw new NotFound();
        }
    }

    /** Makes the first administrator. */
    @Allowed(everybody = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public void create(String typedCode, String fullName, String email, String password, Language language) {
        mustBeWanted();
        throttle.attempt(current.address());
        BusinessRule.require(isTheCode(typedCode), AccountRule.SET_UP_CODE_IS_RIGHT);
        throttle.succeeded(null, current.address());
        Violations wrong = new Violations();
        String name = wrong.collect(() -> PlainText.required("fullName", fullName, Account.NAME_LENGTH));
        String address = wrong.collect(() -> EmailAddress.required("email", email));
        wrong.collect(() -> {
            PasswordRules.check("password", password, email, fullName);
            return null;
        });
        wrong.refuse();
        store.create(name, address, language, hash.of(password));
        code = null;
    }

    private boolean isTheCode(String typed) {
        String expected = code;
        return expected != null
                && typed != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), typed.trim().getBytes(StandardCharsets.UTF_8));
    }
}
