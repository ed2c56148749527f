package org.lectern.trainingsession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.lectern.shared.Language;

/** A day on which nobody teaches, unless a rule says so. The administrator adds and takes away such days. */
@Entity
@Table(name = "public_holiday")
public class PublicHoliday {

    public static final int NAME_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "on_day")
    private LocalDate day;

    private String name;

    @Column(name = "name_zh")
    private String nameZh;

    protected PublicHoliday() {}

    PublicHoliday(LocalDate day, String name, String nameZh) {
        this.day = Objects.requireNonNull(day);
        this.name = Objects.requireNonNull(name);
        this.nameZh = Objects.requireNonNull(nameZh);
    }

    public Long id() {
        return id;
    }

    public LocalDate day() {
        return day;
    }

    public String name(Language in) {
        return in.choose(name, nameZh);
    }
}
