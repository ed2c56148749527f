package org.lectern.trainingbase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.lectern.person.Persons;
import org.lectern.person.PhoneNumber;
import org.lectern.person.Provinces;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;

/** Checks what was entered about a base. */
@ApplicationScoped
class CheckedBase {

    private static final int ZONE_LENGTH = 40;
    private static final int WEBSITE_LENGTH = 300;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;
    private static final int LAST_BATCH = 999;

    @Inject
    private Provinces provinces;

    /** @return upper case */
    static String code(String raw) {
        String code = PlainText.required("code", raw, TrainingBase.CODE_LENGTH).toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z][A-Z0-9]{1,11}")) {
            throw new InvalidInput("code", "error.base-code");
        }
        return code;
    }

    BaseDetails check(Violations found, BaseDetails entry) {
        found.addIf(outside(entry.batch(), 1, LAST_BATCH), "batch", "error.number-range", 1, LAST_BATCH);
        found.addIf(
                outside(entry.yearDesignated(), FIRST_YEAR, LAST_YEAR),
                "yearDesignated",
                "error.number-range",
                FIRST_YEAR,
                LAST_YEAR);
        return new BaseDetails(
                found.collect(() -> PlainText.required("name", entry.name(), TrainingBase.NAME_LENGTH)),
                found.collect(() -> PlainText.required("nameZh", entry.nameZh(), TrainingBase.NAME_LENGTH)),
                optional(found, "hostUniversity", entry.hostUniversity(), TrainingBase.NAME_LENGTH),
                optional(found, "hostUniversityZh", entry.hostUniversityZh(), TrainingBase.NAME_LENGTH),
                optional(found, "city", entry.city(), TrainingBase.CITY_LENGTH),
                optional(found, "cityZh", entry.cityZh(), TrainingBase.CITY_LENGTH),
                found.collect(() -> provinces.known("province", entry.province())),
                entry.batch(),
                entry.yearDesignated(),
                found.collect(() -> zone(entry.zone())),
                found.collect(() -> PlainText.lines("profile", entry.profile(), TrainingBase.PROFILE_LENGTH)),
                found.collect(() -> PlainText.lines("profileZh", entry.profileZh(), TrainingBase.PROFILE_LENGTH)),
                found.collect(() -> email(entry.contactEmail())),
                found.collect(() -> PhoneNumber.optional("contactPhone", entry.contactPhone())),
                found.collect(() -> website(entry.website())));
    }

    /** A coordinator describes the own base, but does not say who it is: what else was sent must say the same. */
    BaseDetails ofCoordinator(BaseDetails entry, BaseDetails there, Violations found) {
        refuseOther(found, "name", entry.name(), there.name());
        refuseOther(found, "nameZh", entry.nameZh(), there.nameZh());
        refuseOther(found, "hostUniversity", entry.hostUniversity(), there.hostUniversity());
        refuseOther(found, "hostUniversityZh", entry.hostUniversityZh(), there.hostUniversityZh());
        refuseOther(found, "city", entry.city(), there.city());
        refuseOther(found, "cityZh", entry.cityZh(), there.cityZh());
        refuseOther(found, "province", entry.province(), there.province());
        refuseOther(found, "batch", entry.batch(), there.batch());
        refuseOther(found, "yearDesignated", entry.yearDesignated(), there.yearDesignated());
        refuseOther(found, "zone", entry.zone(), there.zone());
        return new BaseDetails(
                there.name(),
                there.nameZh(),
                there.hostUniversity(),
                there.hostUniversityZh(),
                there.city(),
                there.cityZh(),
                there.province(),
                there.batch(),
                there.yearDesignated(),
                there.zone(),
                entry.profile(),
                entry.profileZh(),
                entry.contactEmail(),
                entry.contactPhone(),
                entry.website());
    }

    private static void refuseOther(Violations found, String field, Object said, Object there) {
        found.addIf(said != null && !Objects.equals(said, there), field, "error.administrator-decides");
    }

    private static String optional(Violations found, String field, String raw, int length) {
        return found.collect(() -> PlainText.optional(field, raw, length));
    }

    private static boolean outside(Integer number, int least, int most) {
        return number != null && (number < least || number > most);
    }

    private static String zone(String raw) {
        String zone = PlainText.optional("zone", raw, ZONE_LENGTH);
        if (zone == null) {
            return Persons.NETWORK_ZONE.getId();
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new InvalidInput("zone", "error.zone");
        }
        return zone;
    }

    private static String email(String raw) {
        return EmailAddress.optional("contactEmail", raw);
    }

    /** Only pages: a link that runs a script is none. */
    private static String website(String raw) {
        String text = PlainText.optional("website", raw, WEBSITE_LENGTH);
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new InvalidInput("website", "error.website");
        }
        throw new InvalidInput("website", "error.website");
    }
}
