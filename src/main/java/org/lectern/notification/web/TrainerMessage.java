package org.lectern.notification.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.notification.MessageService;
import org.lectern.notification.MessageService.Audience;
import org.lectern.notification.MessageService.Receiver;
import org.lectern.notification.NotificationRule;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.Typed;
import org.lectern.trainingsession.TrainingSession;

/** A trainer's message to the people of the own session: to everybody who is confirmed, but for whom was left out. */
@Named
@ViewScoped
public class TrainerMessage extends MessageForm {

    private static final long serialVersionUID = 1L;

    /** The parameter of the boxes: they are no input of Faces, so that whoever is named reaches the use case. */
    private static final String TICKED = "to";

    private List<Long> chosen = new ArrayList<>();
    private transient List<Receiver> people;

    /** Everybody, to begin with. */
    @Override
    public void load() {
        chosen = new ArrayList<>(getPeople().stream().map(Receiver::enrolment).toList());
    }

    @Override
    TrainingSession find(MessageService messages, String idOrCode) {
        return messages.taught(idOrCode);
    }

    @Override
    Audience audience() {
        return Audience.CONFIRMED;
    }

    /** Nobody ticked is nobody, and not everybody. */
    @Override
    List<Long> named() {
        BusinessRule.require(!chosen.isEmpty(), NotificationRule.SOMEBODY_IS_WRITTEN_TO);
        return chosen;
    }

    @Override
    String log() {
        return "/trainer/messages";
    }

    @Override
    public void preview() {
        var posted = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        chosen = new ArrayList<>(Arrays.stream(posted.getOrDefault(TICKED, new String[0]))
                .map(Typed::requiredId)
                .distinct()
                .toList());
        service().receivers(sessionId(), audience(), named());
        super.preview();
    }

    @Override
    public int getReceivers() {
        return chosen.isEmpty() ? 0 : super.getReceivers();
    }

    /** Names and organisations, and nothing else of them. */
    public List<Receiver> getPeople() {
        if (people == null) {
            people = service().people(sessionId());
        }
        return people;
    }

    public boolean isChosen(long enrolment) {
        return chosen.contains(enrolment);
    }

    public boolean isEverybody() {
        return chosen.size() == getPeople().size();
    }
}
