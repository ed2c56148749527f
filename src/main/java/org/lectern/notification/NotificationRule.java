package org.lectern.notification;

import org.lectern.shared.BusinessRule;

/** What holds when people are written to. */
public enum NotificationRule implements BusinessRule {
    SOMEBODY_IS_WRITTEN_TO,
    MESSAGE_IS_ABOUT_A_SESSION_TO_COME,
    /** Its mails are still held, and it was not undone before. */
    MESSAGE_HAS_NOT_LEFT
}
