package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.person.Organisation;
import org.lectern.person.Organisations;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Typed;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** Offers bases and organisations as partners while their name is typed; what is posted is looked up again. */
@Named
@RequestScoped
public class PartnerChoices implements Converter<PartnerChoice> {

    private static final PageRequest OFFERED = new PageRequest(0, 12);

    @Inject
    private TrainingBases bases;

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentLanguage language;

    /** Bases first: there are few of them. */
    public List<PartnerChoice> suggest(String typed) {
        String wanted = Typed.question(typed);
        return wanted == null
                ? List.of()
                : Stream.concat(
                                bases.all().stream()
                                        .filter(base -> !base.isRetired() && isCalled(base, wanted))
                                        .map(this::choice),
                                organisations
                                        .search(new Organisations.Filter(wanted, null, null, null, false), OFFERED)
                                        .items()
                                        .stream()
                                        .map(this::choice))
                        .limit(OFFERED.size())
                        .toList();
    }

    private static boolean isCalled(TrainingBase base, String wanted) {
        String part = wanted.toLowerCase(Locale.ROOT);
        return Stream.of(
                        base.code(),
                        base.name(Language.EN),
                        base.name(Language.ZH_CN),
                        base.hostUniversity(Language.EN),
                        base.hostUniversity(Language.ZH_CN))
                .anyMatch(name -> name != null && name.toLowerCase(Locale.ROOT).contains(part));
    }

    private PartnerChoice choice(TrainingBase base) {
        String host = base.hostUniversity(language.get());
        String name = base.name(language.get());
        return new PartnerChoice(base.code(), null, host == null ? name : name + " · " + host);
    }

    private PartnerChoice choice(Organisation organisation) {
        return new PartnerChoice(null, organisation.id(), organisation.name(language.get()));
    }

    @Override
    public PartnerChoice getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return (value.matches("[0-9]{1,18}")
                        ? organisations.find(Long.parseLong(value)).map(this::choice)
                        : bases.byCode(value).map(this::choice))
                .orElseThrow(ConverterException::new);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, PartnerChoice value) {
        return value == null ? "" : value.key();
    }
}
