package org.lectern.attendance.api;

import java.time.Instant;
import org.lectern.attendance.RegisterState;
import org.lectern.attendance.SlotView;
import org.lectern.trainingsession.SlotState;

/** A slot in JSON. */
public record SlotAnswer(
        long id,
        long trainingSession,
        Instant starts,
        Instant ends,
        Long room,
        String place,
        String link,
        boolean compulsory,
        SlotState state,
        int plannedMinutes,
        Integer heldMinutes,
        String reason,
        RegisterState register) {

    static SlotAnswer of(SlotView slot) {
        return new SlotAnswer(
                slot.id(),
                slot.trainingSession(),
                slot.starts(),
                slot.ends(),
                slot.roomId(),
                slot.place(),
                slot.link(),
                slot.compulsory(),
                slot.state(),
                slot.plannedMinutes(),
                slot.heldMinutes(),
                slot.reason(),
                slot.register());
    }
}
