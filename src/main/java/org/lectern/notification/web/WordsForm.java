package org.lectern.notification.web;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.notification.Words;

/** The words of a mail as they are typed. */
public class WordsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String subject;
    private String body;
    private String subjectZh;
    private String bodyZh;
    private final Set<String> places;

    WordsForm(Set<String> places) {
        this.places = Set.copyOf(places);
    }

    /** The places that may stand in them, as they are typed. */
    public String getPlaces() {
        return places.stream().sorted().map(place -> "{" + place + "}").collect(Collectors.joining(" "));
    }

    void fill(Words words) {
        subject = words.subject();
        body = words.body();
        subjectZh = words.subjectZh();
        bodyZh = words.bodyZh();
    }

    /** As they stand there. */
    Words words() {
        return new Words(subject, body, subjectZh, bodyZh);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getSubjectZh() {
        return subjectZh;
    }

    public void setSubjectZh(String subjectZh) {
        this.subjectZh = subjectZh;
    }

    public String getBodyZh() {
        return bodyZh;
    }

    public void setBodyZh(String bodyZh) {
        this.bodyZh = bodyZh;
    }
}
