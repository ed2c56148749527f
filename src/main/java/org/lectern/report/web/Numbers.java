package org.lectern.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import org.lectern.shared.CurrentLanguage;

/** Figures as people read them. */
@RequestScoped
@Named("numbers")
public class Numbers {

    /** What stands where there is nothing to divide by. */
    public static final String NONE = "–";

    @Inject
    private CurrentLanguage language;

    /** A count with groups of three, hours with at most one place. */
    public String count(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(number.doubleValue());
    }

    /** A fraction in per cent with at most one place. */
    public String share(Double fraction) {
        if (fraction == null) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(fraction * 100) + (language.isChinese() ? "%" : " %");
    }
}
