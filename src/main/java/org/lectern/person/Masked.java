package org.lectern.person;

/** Contact data as the trail may hold them: enough to see that they changed, too little to use. */
public final class Masked {

    private Masked() {}

    public static String email(String email) {
        if (email == null) {
            return null;
        }
        int at = email.indexOf('@');
        return email.substring(0, email.offsetByCodePoints(0, 1)) + "\u2026" + email.substring(Math.max(at, 0));
    }

    public static String phone(String phone) {
        return phone == null ? null : "\u2026" + phone.substring(Math.max(0, phone.length() - 2));
    }
}
