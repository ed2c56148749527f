package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.SignedInAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.notification.MessageService.BothLanguages;
import org.lectern.outbox.MailSettings;
import org.lectern.outbox.MailText;
import org.lectern.outbox.Wordings.Wording;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** How a base words the mails about its sessions. */
@ApplicationScoped
public class WordingService {

    private static final String KEY = "mail.";
    private static final String ABOUT_ENROLMENTS = KEY + "enrolment-";
    private static final String SUBJECT = ".subject";

    @Inject
    private MailWordings wordings;

    @Inject
    private MessageService messages;

    @Inject
    private CurrentLanguage languages;

    @Inject
    private TrainingBases bases;

    @Inject
    private MailSettings settings;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * A kind of mail.
     *
     * @param subject in the words of the base, in the language that was asked for
     * @param own whether the base has words of its own
     */
    public record Row(String kind, String subject, boolean own) {}

    /** The words that hold, and the places that may stand in them. */
    public record Held(Words words, Set<String> places, boolean own) {}

    /** The base, if one may word its mails. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public TrainingBase base(String code) {
        return bases.all().stream()
                .filter(one -> me.coordinated().covers(one.id()))
                .filter(one -> code == null || code.isBlank() || one.code().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public List<Row> list(String base, Language language) {
        long id = base(base).id();
        Set<String> own = new HashSet<>(wordings.kindsOf(id));
        return kinds().stream()
                .map(kind -> new Row(kind, holding(id, kind, language).subject(), own.contains(kind)))
                .toList();
    }

    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public Held read(String base, String kind) {
        long id = base(base).id();
        known(kind);
        boolean own = wordings.kindsOf(id).contains(kind);
        return new Held(Words.of(holding(id, kind, Language.EN), holding(id, kind, Language.ZH_CN)), places(kind), own);
    }

    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public BothLanguages preview(String base, String kind, Words words) {
        TrainingBase there = base(base);
        known(kind);
        Words clean = words.checked(places(kind), languages.get());
        return new BothLanguages(text(there, clean, kind, Language.EN), text(there, clean, kind, Language.ZH_CN));
    }

    /** To oneself, in both languages, with what could stand in the places. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public void test(String base, String kind, Words words) {
        BothLanguages both = preview(base, kind, words);
        messages.toMe(both.english(), Language.EN);
        messages.toMe(both.chinese(), Language.ZH_CN);
    }

    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Retried
    @Transactional
    public void save(String base, String kind, Words words) {
        TrainingBase there = base(base);
        known(kind);
        Words clean = words.checked(places(kind), languages.get());
        for (Language language : Language.values()) {
            MailWording wording = wordings.find(there.id(), kind, language).orElse(null);
            if (wording == null) {
                wording = new MailWording(there.id(), kind, language);
                wording.say(clean.in(language), clock.instant());
                wordings.add(wording);
            } else {
                wording.say(clean.in(language), clock.instant());
            }
        }
        trail.record(act("mail-wording.edit", there).with("kind", null, kind));
    }

    /** The words of the product hold again. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public void reset(String base, String kind) {
        TrainingBase there = base(base);
        known(kind);
        for (Language language : Language.values()) {
            wordings.find(there.id(), kind, language).ifPresent(wordings::remove);
        }
        trail.record(act("mail-wording.reset", there).with("kind", kind, null));
    }

    private static Act act(String what, TrainingBase base) {
        return Act.of(what, "training_base", base.id(), base.id());
    }

    private Wording holding(long base, String kind, Language language) {
        return wordings.find(base, kind, language)
                .map(MailWording::wording)
                .orElseGet(() -> MailText.standard(kind, language));
    }

    /** Every mail about an enrolment can be worded; those about logins cannot. */
    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        for (String key : Messages.in(Language.EN).keys()) {
            if (key.startsWith(ABOUT_ENROLMENTS) && key.endsWith(SUBJECT)) {
                kinds.add(key.substring(KEY.length(), key.length() - SUBJECT.length()));
            }
        }
        return kinds;
    }

    private static void known(String kind) {
        if (kind == null || !kinds().contains(kind)) {
            throw new NotFound();
        }
    }

    /** What the product names in such a mail, and what every mail can name. */
    private static Set<String> places(String kind) {
        Set<String> places = new TreeSet<>(Words.COMMON);
        for (Language language : Language.values()) {
            Wording standard = MailText.standard(kind, language);
            places.addAll(MailText.places(standard.subject()));
            places.addAll(MailText.places(standard.body()));
        }
        return places;
    }

    private MailText text(TrainingBase base, Words words, String kind, Language language) {
        Messages texts = Messages.in(language);
        String name = me.account().map(SignedInAccount::displayName).orElse("");
        Map<String, String> samples = new HashMap<>();
        places(kind).forEach(place -> samples.put(place, texts.text("notification.sample." + place)));
        samples.put("base", base.name(language));
        samples.put("code", base.code() + "-2026-001");
        samples.put("link", "/sessions");
        samples.put("name", name);
        return MailText.withoutFoot(words.in(language), samples, settings.publicUrl(), name);
    }
}
