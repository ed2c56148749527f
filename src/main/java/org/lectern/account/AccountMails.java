package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.lectern.outbox.Mail;
import org.lectern.outbox.MailDied;
import org.lectern.outbox.Outbox;
import org.lectern.outbox.OutboxMessages;

/** The mails about logins. Each carries a word that is stored nowhere else but as a fingerprint. */
@ApplicationScoped
class AccountMails {

    private static final String DIED = "mail-died";

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxMessages messages;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /**
     * To prove the address.
     *
     * @param targetGroup what the owner said to belong to; may be null
     * @param session the training session the account is made for; may be null
     */
    SignUpService.Link confirm(Account account, String targetGroup, Long session) {
        String word = codes.make(account.id(), OneTimeCode.Kind.CONFIRM, targetGroup);
        String link = "/confirm?code=" + word + (session == null ? "" : "&session=" + session);
        put(account, "account-confirm", word, Map.of("link", link, "email", account.email()));
        return new SignUpService.Link(link, Secret.fingerprint(word));
    }

    /** Once more. */
    void confirm(Account account) {
        confirm(account, codes.payload(account.id(), OneTimeCode.Kind.CONFIRM), null);
    }

    String invite(Account account) {
        return withLink(account, "account-invitation", "/reset-password", OneTimeCode.Kind.INVITATION);
    }

    String resetPassword(Account account) {
        return withLink(account, "account-reset-password", "/reset-password", OneTimeCode.Kind.RESET_PASSWORD);
    }

    /** To the new address, which must be proved before it holds. */
    String changeEmail(Account account, String newEmail) {
        String word = codes.make(account.id(), OneTimeCode.Kind.CHANGE_EMAIL, newEmail);
        String link = "/confirm?code=" + word;
        put(account, "account-change-email", word, Map.of("link", link, "email", newEmail, Mail.TO, newEmail));
        return link;
    }

    /** To the old address, while it still holds: somebody else has asked for the change. */
    void changeAsked(Account account, String newEmail) {
        put(account, "account-change-asked", Secret.random(), Map.of("email", newEmail, Mail.TO, account.email()));
    }

    /** To the old address, so that its owner notices. */
    void emailChanged(Account account, String oldEmail) {
        put(account, "account-email-changed", Secret.random(), Map.of("email", account.email(), Mail.TO, oldEmail));
    }

    /** To the next coordinator of a base. */
    void baseHandedOver(Account successor, String from, String base) {
        put(
                successor,
                "account-base-handed-over",
                Secret.random(),
                Map.of("from", from, "base", base, "link", "/coordinator/home"));
    }

    void passwordChanged(Account account) {
        put(account, "account-password-changed", Secret.random(), Map.of("link", "/forgot-password"));
    }

    /** Somebody signed up with an address that has an account: only its owner learns that. */
    void alreadyHere(Account account) {
        put(account, "account-already-here", Secret.random(), Map.of("link", "/forgot-password"));
    }

    /** A mail will not leave by itself: every administrator is told, once a day. */
    void mailDied(@Observes MailDied died) {
        if (DIED.equals(died.kind())) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        accounts.administrators().forEach(administrator -> {
            String key = DIED + "/" + today + "/" + administrator.id();
            if (!messages.isKnown(key)) {
                outbox.put(Mail.toAccount(
                        administrator.id(),
                        administrator.language(),
                        DIED,
                        key,
                        Map.of("link", "/admin/outbox?state=DEAD")));
            }
        });
    }

    private String withLink(Account account, String kind, String page, OneTimeCode.Kind codeKind) {
        String word = codes.make(account.id(), codeKind, null);
        String link = page + "?code=" + word;
        put(account, kind, word, Map.of("link", link, "email", account.email()));
        return link;
    }

    private void put(Account account, String kind, String unique, Map<String, String> parameters) {
        String key =
                kind + "/" + account.id() + "/" + Secret.fingerprint(unique).substring(0, 16);
        outbox.put(Mail.toAccount(account.id(), account.language(), kind, key, parameters));
    }
}
