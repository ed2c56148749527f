package org.lectern.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.lectern.outbox.Wordings.Wording;
import org.lectern.shared.Language;

/** The words of a base for a kind of mail in one language; taken away, those of the product hold again. */
@Entity
@Table(name = "mail_wording")
public class MailWording {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "base_id")
    private Long baseId;

    private String kind;

    private String locale;

    private String subject;

    private String body;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected MailWording() {}

    MailWording(long baseId, String kind, Language language) {
        this.baseId = baseId;
        this.kind = kind;
        this.locale = language.tag();
    }

    void say(Wording wording, Instant now) {
        subject = wording.subject();
        body = wording.body();
        editedAt = now;
    }

    public String kind() {
        return kind;
    }

    public String locale() {
        return locale;
    }

    public Wording wording() {
        return new Wording(subject, body);
    }
}
