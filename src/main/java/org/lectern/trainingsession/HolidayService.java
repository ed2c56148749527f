package org.lectern.trainingsession;

import static org.lectern.account.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.lectern.account.Allowed;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;

/** The list of public holidays: everybody may read it, the administrator keeps it. */
@ApplicationScoped
public class HolidayService {

    private static final String KIND = "public_holiday";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** A holiday as it is read and entered. */
    public record Holiday(LocalDate day, String name, String nameZh) {

        static Holiday of(PublicHoliday holiday) {
            return new Holiday(holiday.day(), holiday.name(Language.EN), holiday.name(Language.ZH_CN));
        }
    }

    @Inject
    private PublicHolidays holidays;

    @Inject
    private AuditTrail trail;

    /** Those of a year. */
    @Allowed(everybody = true)
    @Transactional
    public List<Holiday> of(int year) {
        int asked = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
        return holidays.between(LocalDate.of(asked, 1, 1), LocalDate.of(asked, 12, 31)).stream()
                .map(Holiday::of)
                .toList();
    }

    @Allowed(ADMINISTRATOR)
    @Transactional
    public void add(Holiday entered) {
        Violations wrong = new Violations();
        LocalDate day = entered.day();
        wrong.addIf(day == null, "day", "error.required");
        wrong.addIf(day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR), "day", "error.year");
        String name = wrong.collect(() -> PlainText.required("name", entered.name(), PublicHoliday.NAME_LENGTH));
        String nameZh = wrong.collect(() -> PlainText.required("nameZh", entered.nameZh(), PublicHoliday.NAME_LENGTH));
        wrong.refuse();
        BusinessRule.require(
                holidays.on(day).isEmpty(), TrainingSessionRule.HOLIDAY_IS_NOT_ON_THE_LIST, day.toString());
        PublicHoliday holiday = new PublicHoliday(day, name, nameZh);
        holidays.add(holiday);
        trail.record(Act.of("public-holiday.add", KIND, holiday.id(), null).with("day", null, day));
    }

    @Allowed(ADMINISTRATOR)
    @Transactional
    public void remove(LocalDate day) {
        PublicHoliday holiday = holidays.on(day).orElseThrow(NotFound::new);
        trail.record(Act.of("public-holiday.remove", KIND, holiday.id(), null).with("day", day, null));
        holidays.remove(holiday);
    }
}
