package org.lectern.outbox;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;

/** The mail server. */
@ApplicationScoped
class SmtpServer {

    private static final Pattern FOR_GOOD = Pattern.compile("(?s)^\\s*5\\d\\d[ -].*");

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    Connection connect() throws MessagingException {
        Session session = Session.getInstance(settings.properties());
        Transport transport = session.getTransport("smtp");
        open(transport);
        return new Connection(session, transport);
    }

    private void open(Transport transport) throws MessagingException {
        if (settings.user().isPresent()) {
            transport.connect(settings.user().get(), settings.password());
        } else {
            transport.connect();
        }
    }

    /** True if trying again is of no use: the server refuses this address or this mail, not only for now. */
    static boolean isFinal(MessagingException e) {
        for (Exception cause = e; cause != null; ) {
            boolean aboutTheMail = cause instanceof SendFailedException;
            if (aboutTheMail
                    && cause.getMessage() != null
                    && FOR_GOOD.matcher(cause.getMessage()).matches()) {
                return true;
            }
            cause = cause instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return false;
    }

    /** What the server said, which stands deepest. */
    static String reason(MessagingException e) {
        String said = e.getMessage();
        for (Exception cause = e; cause instanceof MessagingException messaging; cause = messaging.getNextException()) {
            said = cause.getMessage() == null ? said : cause.getMessage();
        }
        return said == null ? e.toString() : said.strip();
    }

    /** An open line to the server, for several mails. */
    final class Connection implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        private Connection(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        void send(Letters.Letter letter) throws MessagingException {
            MimeMessage mail = new Numbered(session, messageId(letter.id()));
            try {
                mail.setFrom(new InternetAddress(settings.from()));
                mail.setRecipient(
                        Message.RecipientType.TO,
                        new InternetAddress(letter.to(), oneLine(letter.name()), StandardCharsets.UTF_8.name()));
            } catch (UnsupportedEncodingException e) {
                throw new MessagingException("no such encoding", e);
            }
            mail.setSubject(oneLine(letter.text().subject()), StandardCharsets.UTF_8.name());
            if (letter.calendar().isEmpty()) {
                mail.setText(letter.text().body(), StandardCharsets.UTF_8.name());
            } else {
                mail.setContent(withCalendar(letter));
            }
            mail.setHeader("Content-Language", letter.language().tag());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setSentDate(Date.from(clock.instant()));
            mail.saveChanges();
            transport.sendMessage(mail, mail.getAllRecipients());
        }

        /** The text with the first entry as its other form, which calendars read by themselves; the rest attached. */
        private MimeMultipart withCalendar(Letters.Letter letter) throws MessagingException {
            MimeMultipart forms = new MimeMultipart("alternative");
            MimeBodyPart text = new MimeBodyPart();
            text.setText(letter.text().body(), StandardCharsets.UTF_8.name());
            forms.addBodyPart(text);
            forms.addBodyPart(part(letter.calendar().get(0)));
            if (letter.calendar().size() == 1) {
                return forms;
            }
            MimeMultipart all = new MimeMultipart("mixed");
            MimeBodyPart first = new MimeBodyPart();
            first.setContent(forms);
            all.addBodyPart(first);
            for (int i = 1; i < letter.calendar().size(); i++) {
                MimeBodyPart more = part(letter.calendar().get(i));
                more.setFileName("calendar-" + (i + 1) + ".ics");
                more.setDisposition(Part.ATTACHMENT);
                all.addBodyPart(more);
            }
            return all;
        }

        private MimeBodyPart part(CalendarParts.CalendarPart calendar) throws MessagingException {
            String type = "text/calendar; charset=UTF-8; method=" + calendar.method();
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type)));
            part.setHeader("Content-Type", type);
            part.setHeader("Content-Transfer-Encoding", "base64");
            return part;
        }

        /** After a refusal the server may have hung up. */
        void reopen() throws MessagingException {
            if (!transport.isConnected()) {
                open(transport);
            }
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    /** The same row gives the same id, so that a mail that leaves twice is recognised as one. */
    private String messageId(long id) {
        String host = settings.publicUrl().replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*$", "");
        return "<outbox." + id + "@" + host + ">";
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("[\\r\\n\\p{Cntrl}]+", " ");
    }

    /** A mail that keeps the id it is given. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
