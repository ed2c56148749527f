package org.lectern.workspace.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.web.Address;
import org.lectern.workspace.ListPage;
import org.lectern.workspace.SavedViewService;
import org.lectern.workspace.SavedViewService.View;

/** The menu of views on the page of a list; it also opens the list with the view somebody prefers. */
@Named
@RequestScoped
public class ListViews {

    private static final String KEEP = "/account/view?list=";

    @Inject
    private SavedViewService service;

    @Inject
    private CurrentAccount me;

    @Inject
    private Address address;

    private ListPage list;
    private List<View> views = List.of();
    private String base;

    /** Says which list this page is, before it is loaded; sends on to the preferred view where the address is bare. */
    public void open(String name) throws IOException {
        ListPage opened = ListPage.valueOf(name);
        if (!me.hasAny(opened.readers())) {
            return;
        }
        list = opened;
        views = service.of(list);
        View preferred = views.stream().filter(View::opens).findFirst().orElse(null);
        if (preferred == null) {
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() && isBare()) {
            ExternalContext external = faces.getExternalContext();
            external.redirect(external.getRequestContextPath() + href(preferred));
            faces.responseComplete();
        } else {
            address.opensWithView();
        }
    }

    /** The code of the base whose record this list belongs to: a view that is kept here is kept for its work. */
    public void about(String code) {
        base = code;
    }

    private boolean isBare() {
        Set<String> said = address.parameters().keySet();
        return said.isEmpty() || list.isOfARecord() && said.equals(Set.of(ListPage.RECORD));
    }

    public boolean isOffered() {
        return list != null;
    }

    public List<View> getViews() {
        return views;
    }

    /** The view that shows what the address shows; null where none does. */
    public View getCurrent() {
        String now = filter();
        return views.stream()
                .filter(view -> view.filter().equals(now))
                .findFirst()
                .orElse(null);
    }

    public String href(View view) {
        return list.address(record(), view.filter());
    }

    /** To keep what is shown now; null where it is everything. */
    public String getKeepHref() {
        String now = filter();
        return now.isEmpty() ? null : KEEP + list + record("&record=") + "&filter=" + encoded(now) + about();
    }

    /** To name, share or delete a view, or to let it show what is shown now. */
    public String changeHref(View view) {
        return "/account/view?id=" + view.id() + record("&record=") + "&filter=" + encoded(filter());
    }

    private String about() {
        String asked = base == null
                ? address.parameters().getOrDefault("base", List.of("")).get(0)
                : base;
        return asked.isEmpty() ? "" : "&base=" + encoded(asked);
    }

    private String filter() {
        return list == null ? "" : list.filter(address.parameters());
    }

    private String record() {
        Map<String, List<String>> said = address.parameters();
        return list.isOfARecord() && said.containsKey(ListPage.RECORD)
                ? said.get(ListPage.RECORD).get(0)
                : null;
    }

    private String record(String parameter) {
        String record = record();
        return record == null ? "" : parameter + encoded(record);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
