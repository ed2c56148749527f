package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.Language;
import org.lectern.shared.Retried;

/** Makes accounts for those who sign up, and proves their addresses. */
@ApplicationScoped
@Retried
@Transactional
class SignUps {

    @Inject
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private AccountMails mails;

    @Inject
    private Event<AccountConfirmed> confirmed;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** A word of a link that was used, and the login it opened. */
    record Confirmed(SignUpService.Pending what, long accountId, int authVersion) {

        static Confirmed of(Account account, boolean changesAddress) {
            return new Confirmed(
                    new SignUpService.Pending(account.email(), changesAddress), account.id(), account.authVersion());
        }
    }

    /** Gives the link that confirms; empty where the address belongs to somebody already. */
    Optional<SignUpService.Link> put(SignUpService.SignUp signUp, String passwordHash) {
        String name = signUp.fullName();
        String email = signUp.email();
        Language language = signUp.language();
        Optional<Account> known = accounts.byEmail(email);
        if (known.isPresent() && known.get().state() != AccountState.UNCONFIRMED) {
            if (known.get().isActive()) {
                mails.alreadyHere(known.get());
            }
            return Optional.empty();
        }
        Account account = known.orElseGet(
                () -> accounts.add(Account.signedUp(email, name, language, passwordHash, clock.instant())));
        account.signUpAgain(name, language, passwordHash);
        accept(account);
        trail.record(
                Act.of("account.sign-up", "account", account.id(), null).with("notice", null, Consent.CURRENT_NOTICE));
        return Optional.of(mails.confirm(account, signUp.targetGroup(), signUp.session()));
    }

    private void accept(Account account) {
        boolean accepted = !entities.createQuery(
                        "select c.id from Consent c where c.accountId = :account and c.noticeVersion = :notice",
                        Long.class)
                .setParameter("account", account.id())
                .setParameter("notice", Consent.CURRENT_NOTICE)
                .getResultList()
                .isEmpty();
        if (!accepted) {
            entities.persist(new Consent(account.id(), Consent.CURRENT_NOTICE, clock.instant()));
        }
    }

    Optional<SignUpService.Pending> pending(String word) {
        return codes.good(word, OneTimeCode.Kind.CONFIRM)
                .flatMap(code -> accounts.find(code.accountId()))
                .map(account -> new SignUpService.Pending(account.email(), false))
                .or(() -> codes.good(word, OneTimeCode.Kind.CHANGE_EMAIL)
                        .map(code -> new SignUpService.Pending(code.payload(), true)));
    }

    Confirmed confirm(String word) {
        if (codes.good(word, OneTimeCode.Kind.CHANGE_EMAIL).isPresent()) {
            return changeAddress(codes.use(word, OneTimeCode.Kind.CHANGE_EMAIL));
        }
        OneTimeCode code = codes.use(word, OneTimeCode.Kind.CONFIRM);
        Account account = accounts.lock(code.accountId()).orElseThrow();
        BusinessRule.require(account.state() == AccountState.UNCONFIRMED, AccountRule.LINK_IS_GOOD);
        confirm(account, code.payload());
        return Confirmed.of(account, false);
    }

    /** Somebody who may says that the address is right. */
    void confirm(Account account) {
        confirm(account, codes.payload(account.id(), OneTimeCode.Kind.CONFIRM));
    }

    private void confirm(Account account, String targetGroup) {
        account.confirm(clock.instant());
        codes.revoke(account.id(), OneTimeCode.Kind.CONFIRM);
        trail.record(Act.of("account.confirm", "account", account.id(), null));
        tell(account, targetGroup);
    }

    /** Those who train or are trained are persons, too. */
    void tell(Account account, String targetGroup) {
        boolean takesPart = account.holds(Role.TRAINEE) || account.holds(Role.TRAINER);
        if (takesPart && account.personId() == null) {
            entities.flush();
            confirmed.fire(new AccountConfirmed(account.id(), account.email(), account.displayName(), targetGroup));
        }
    }

    private Confirmed changeAddress(OneTimeCode code) {
        Account account = accounts.lock(code.accountId()).orElseThrow();
        boolean free = accounts.byEmail(code.payload())
                .map(other -> other.id().equals(account.id()))
                .orElse(true);
        BusinessRule.require(free && account.isActive(), AccountRule.LINK_IS_GOOD);
        String before = account.email();
        account.moveTo(code.payload());
        mails.emailChanged(account, before);
        trail.record(Act.of("account.change-email", "account", account.id(), null)
                .with("email", masked(before), masked(account.email())));
        if (account.personId() != null) {
            entities.flush();
            confirmed.fire(new AccountConfirmed(account.id(), account.email(), account.displayName(), null));
        }
        return Confirmed.of(account, true);
    }

    /** For the trail: enough to recognise, too little to use. */
    static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }
}
