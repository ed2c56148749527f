package org.lectern.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import org.lectern.home.PublishedTotals;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;

/** The page everybody sees first: the sessions of the catalogue, and what was reached this year. */
@Named
@RequestScoped
public class PublicHome {

    @Inject
    private PublishedTotals published;

    @Inject
    private CurrentLanguage language;

    public PublishedTotals.Totals getTotals() {
        return published.now();
    }

    /** The count; "fewer than 5" where it is too small to be published. */
    public String shown(Integer count) {
        return count == null
                ? Messages.in(language.get()).text("home.totals.few")
                : NumberFormat.getIntegerInstance(language.getLocale()).format(count);
    }
}
