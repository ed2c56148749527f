package org.lectern.trainingsession.web;

import java.util.ArrayList;
import java.util.List;
import org.lectern.course.CourseFields;
import org.lectern.trainingsession.Approval;
import org.lectern.trainingsession.WaitingList;

/** What stands in the form of a session, as it was typed; {@link SessionForms} reads and fills it. */
public class SessionForm extends CourseFields {

    static final int MAX_ROWS = 60;

    private static final long serialVersionUID = 1L;

    private boolean inService = true;
    private String language = "zh-CN";
    private String capacity;
    private String minimum;
    private Approval approval = Approval.NONE;
    private WaitingList waitingList = WaitingList.AUTO;
    private String opensDay;
    private String opensTime;
    private String closesDay;
    private String closesTime;
    private String untilDay;
    private String untilTime;
    private boolean onlyTargetGroups;
    private boolean recordedAfterwards;
    private String runsFrom;
    private String runsTo;
    private List<PartnerChoice> coHosts = new ArrayList<>();
    private List<PartnerChoice> partners = new ArrayList<>();
    private String commissionedBy;
    private String contact;
    private String notes;
    private String notesZh;
    private Long room;
    private String decideBy;
    private String overrideReason;
    private List<PersonChoice> trainers = new ArrayList<>();
    private final List<SlotRow> slots = new ArrayList<>();

    /** In the order they were typed in. */
    public List<SlotRow> getSlots() {
        return slots;
    }

    /** Another row, after the last one and like it. */
    public void addSlot() {
        if (slots.size() < MAX_ROWS) {
            slots.add(
                    slots.isEmpty()
                            ? new SlotRow()
                            : slots.get(slots.size() - 1).next());
        }
    }

    public void removeSlot(SlotRow row) {
        slots.remove(row);
    }

    public boolean isInService() {
        return inService;
    }

    public void setInService(boolean inService) {
        this.inService = inService;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public String getMinimum() {
        return minimum;
    }

    public void setMinimum(String minimum) {
        this.minimum = minimum;
    }

    public Approval getApproval() {
        return approval;
    }

    public void setApproval(Approval approval) {
        this.approval = approval;
    }

    public WaitingList getWaitingList() {
        return waitingList;
    }

    public void setWaitingList(WaitingList waitingList) {
        this.waitingList = waitingList;
    }

    public String getOpensDay() {
        return opensDay;
    }

    public void setOpensDay(String opensDay) {
        this.opensDay = opensDay;
    }

    public String getOpensTime() {
        return opensTime;
    }

    public void setOpensTime(String opensTime) {
        this.opensTime = opensTime;
    }

    public String getClosesDay() {
        return closesDay;
    }

    public void setClosesDay(String closesDay) {
        this.closesDay = closesDay;
    }

    public String getClosesTime() {
        return closesTime;
    }

    public void setClosesTime(String closesTime) {
        this.closesTime = closesTime;
    }

    public String getUntilDay() {
        return untilDay;
    }

    public void setUntilDay(String untilDay) {
        this.untilDay = untilDay;
    }

    public String getUntilTime() {
        return untilTime;
    }

    public void setUntilTime(String untilTime) {
        this.untilTime = untilTime;
    }

    public boolean isOnlyTargetGroups() {
        return onlyTargetGroups;
    }

    public void setOnlyTargetGroups(boolean onlyTargetGroups) {
        this.onlyTargetGroups = onlyTargetGroups;
    }

    public boolean isRecordedAfterwards() {
        return recordedAfterwards;
    }

    public void setRecordedAfterwards(boolean recordedAfterwards) {
        this.recordedAfterwards = recordedAfterwards;
    }

    public String getRunsFrom() {
        return runsFrom;
    }

    public void setRunsFrom(String runsFrom) {
        this.runsFrom = runsFrom;
    }

    public String getRunsTo() {
        return runsTo;
    }

    public void setRunsTo(String runsTo) {
        this.runsTo = runsTo;
    }

    public List<PartnerChoice> getCoHosts() {
        return coHosts;
    }

    public void setCoHosts(List<PartnerChoice> coHosts) {
        this.coHosts = coHosts;
    }

    public List<PartnerChoice> getPartners() {
        return partners;
    }

    public void setPartners(List<PartnerChoice> partners) {
        this.partners = partners;
    }

    public String getCommissionedBy() {
        return commissionedBy;
    }

    public void setCommissionedBy(String commissionedBy) {
        this.commissionedBy = commissionedBy;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public String getNotesZh() {
        return notesZh;
    }

    public void setNotesZh(String notesZh) {
        this.notesZh = notesZh;
    }

    public String getDecideBy() {
        return decideBy;
    }

    public void setDecideBy(String decideBy) {
        this.decideBy = decideBy;
    }

    public String getOverrideReason() {
        return overrideReason;
    }

    public void setOverrideReason(String overrideReason) {
        this.overrideReason = overrideReason;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public List<PersonChoice> getTrainers() {
        return trainers;
    }

    public void setTrainers(List<PersonChoice> trainers) {
        this.trainers = trainers;
    }
}
