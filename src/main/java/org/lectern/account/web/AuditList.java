package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.account.ScopeNames;
import org.lectern.account.TrailService;
import org.lectern.audit.AuditEntry;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The trail: who did what to which record. */
@Named
@RequestScoped
public class AuditList {

    /** Days of the filter are days of the network. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private TrailService service;

    @Inject
    private ScopeNames names;

    @Inject
    private CurrentLanguage language;

    private final Map<String, String> filter = new HashMap<>();
    private Page<TrailService.Line> lines;
    private TrailService.Whole whole;

    public void load() {
        lines = service.list(
                new TrailService.Question(
                        Parameters.startOfDay(filter.get("from"), ZONE, 0),
                        Parameters.startOfDay(filter.get("to"), ZONE, 1),
                        Parameters.textOrNull(filter.get("actor")),
                        Parameters.textOrNull(filter.get("action")),
                        Parameters.textOrNull(filter.get("kind")),
                        Parameters.id(filter.get("object")),
                        Parameters.textOrNull(filter.get("base")),
                        Parameters.constant(AuditEntry.Outcome.class, filter.get("outcome"))),
                PageRequest.of(Parameters.number(filter.get("page")), null));
        Long id = Parameters.id(filter.get("entry"));
        whole = id == null ? null : service.get(id);
    }

    public Map<String, String> getBases() {
        Map<String, String> bases = new LinkedHashMap<>();
        names.bases(language.get()).forEach(one -> bases.put(one.code(), one.code() + " " + one.name()));
        return bases;
    }

    public List<AuditEntry.Outcome> getOutcomes() {
        return Arrays.asList(AuditEntry.Outcome.values());
    }

    public ZoneId getZone() {
        return ZONE;
    }

    public Page<TrailService.Line> getLines() {
        return lines;
    }

    public TrailService.Whole getWhole() {
        return whole;
    }

    /** What stands in the address. */
    public Map<String, String> getFilter() {
        return filter;
    }
}
