package org.lectern.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.lectern.account.Consent;

/** Which version of the privacy notice is shown, and accepted at sign-up. */
@Named
@ApplicationScoped
public class PrivacyNotice {

    public String getVersion() {
        return Consent.CURRENT_NOTICE;
    }
}
