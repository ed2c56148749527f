package org.lectern.attendance;

import java.time.Instant;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.SlotState;

/**
 * A slot as it is shown to who may take attendance in it.
 *
 * @param heldMinutes null unless it was held, at least partly
 * @param reason why it was shortened or not held; null otherwise
 * @param register where its register stands; null for who may not take attendance there
 */
public record SlotView(
        long id,
        long trainingSession,
        Instant starts,
        Instant ends,
        Long roomId,
        String place,
        String link,
        boolean compulsory,
        SlotState state,
        int plannedMinutes,
        Integer heldMinutes,
        String reason,
        RegisterState register) {

    public static SlotView of(SessionSlot slot, RegisterState register) {
        return new SlotView(
                slot.id(),
                slot.sessionId(),
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
                register);
    }

    /** Without the link and without how far the register is. */
    SlotView forEverybody() {
        return new SlotView(
                id,
                trainingSession,
                starts,
                ends,
                roomId,
                place,
                null,
                compulsory,
                state,
                plannedMinutes,
                heldMinutes,
                null,
                null);
    }
}
