package org.lectern.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.notification.WordingService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.trainingbase.TrainingBase;

/** The mails a base can word. */
@Named
@RequestScoped
public class WordingList {

    @Inject
    private WordingService service;

    @Inject
    private CurrentLanguage language;

    private String code;
    private TrainingBase base;
    private List<WordingService.Row> rows = List.of();

    public void load() {
        base = service.base(code);
        rows = service.list(base.code(), language.get());
    }

    public TrainingBase getBase() {
        return base;
    }

    public List<WordingService.Row> getRows() {
        return rows;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
