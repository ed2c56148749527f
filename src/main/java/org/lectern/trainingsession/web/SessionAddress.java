package org.lectern.trainingsession.web;

import java.io.Serializable;

/** What the address of the form says: the session that is edited, or the course and the base of a new one. */
abstract class SessionAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    protected String id;
    protected String course;
    protected String base;

    /** The name under which the form of this session is kept. */
    public String keptName() {
        return "session/" + (id == null ? "new/" + base + "/" + course : id);
    }

    public String keptBase() {
        return base;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }
}
