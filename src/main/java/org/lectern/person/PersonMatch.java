package org.lectern.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody asked whether the network knows an e-mail. Where it does, the asker is given an opaque word for the person,
 * good for one hour and one use; only its hash is kept. An asking without a match is kept as well, for the throttle.
 */
@Entity
@Table(name = "person_match")
public class PersonMatch {

    public static final Duration GOOD_FOR = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "word_hash")
    private String wordHash;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "list_addresses")
    private Integer listAddresses;

    protected PersonMatch() {}

    /** @param personId null where nobody was found */
    PersonMatch(String wordHash, Long personId, long accountId, Instant now) {
        this.wordHash = wordHash;
        this.personId = personId;
        this.accountId = accountId;
        this.askedAt = now;
        this.expiresAt = now.plus(GOOD_FOR);
    }

    /** A list that asked for so many addresses; the word of it stands for nobody. */
    static PersonMatch ofList(String wordHash, int addresses, long accountId, Instant now) {
        PersonMatch asked = new PersonMatch(wordHash, null, accountId, now);
        asked.listAddresses = addresses;
        return asked;
    }

    boolean isGoodFor(long account, Instant now) {
        return personId != null && usedAt == null && accountId == account && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    public Long personId() {
        return personId;
    }
}
