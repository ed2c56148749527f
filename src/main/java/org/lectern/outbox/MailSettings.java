package org.lectern.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Properties;
import org.lectern.shared.Setting;

/**
 * How mail leaves the house: {@code LECTERN_SMTP_HOST, …_PORT, …_USER, …_PASSWORD, …_FROM, …_TLS},
 * {@code LECTERN_PUBLIC_URL}.
 */
@ApplicationScoped
public class MailSettings {

    private static final String TIMEOUT_MILLIS = "10000";

    /** Absent: mail stays in the outbox. */
    public Optional<String> host() {
        return Setting.text("lectern.smtp.host");
    }

    /** Host and port. */
    String address() {
        return host().orElse("") + ":" + port();
    }

    private static String port() {
        return Setting.text("lectern.smtp.port").orElse("25");
    }

    public Optional<String> user() {
        return Setting.text("lectern.smtp.user");
    }

    public String password() {
        return Setting.text("lectern.smtp.password").orElse("");
    }

    public String from() {
        return Setting.text("lectern.smtp.from").orElse("lectern@localhost");
    }

    /** The address people reach us at, without a slash at the end. */
    public String publicUrl() {
        String url = Setting.text("lectern.public.url").orElse("http://localhost:8080");
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** True where links may be shown instead of mailed: an evaluation with synthetic people and no mail server. */
    public boolean linksAreShown() {
        return Setting.on("lectern.sample.data") && host().isEmpty();
    }

    /**
     * What Jakarta Mail wants to know. TLS is {@code starttls} (required), {@code ssl} or {@code none} (the default).
     */
    Properties properties() {
        Properties properties = new Properties();
        String tls = Setting.text("lectern.smtp.tls").orElse("none");
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host().orElseThrow());
        properties.setProperty("mail.smtp.port", port());
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user().isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString("ssl".equals(tls)));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString("starttls".equals(tls)));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString("starttls".equals(tls)));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
