package pavement.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import pavement.cards.CalendarWriter;
import pavement.cards.Entry;
import pavement.courier.MailAccount;
import pavement.reminders.Message;

/// One reminder as a message of RFC 5322: plain text, and the date beside it where it is about one.
record Letter(Session session, MailAccount account, String base) {
    /// Still empty.
    Envelope envelope(Message message) {
        return new Envelope(session, id(message));
    }

    MimeMessage fill(Envelope letter, Message message, Instant now) throws MessagingException {
        letter.setFrom(address(account.from()));
        letter.setRecipient(RecipientType.TO, address(account.to()));
        letter.setSubject(message.subject(), "UTF-8");
        letter.setSentDate(Date.from(now));
        // RFC 3834: nobody's holiday notice answers it
        letter.setHeader("Auto-Submitted", "auto-generated");
        if (message.entry().isEmpty()) letter.setText(text(message), "UTF-8");
        else letter.setContent(both(message, message.entry().get(), now));
        letter.saveChanges();
        return letter;
    }

    private String text(Message message) {
        return message.text() + "\n\n" + base + message.path() + "\n";
    }

    private MimeMultipart both(Message message, Entry entry, Instant now)
            throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(text(message), "UTF-8");
        var date = new MimeBodyPart();
        date.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(
                                CalendarWriter.single(entry, now),
                                "text/calendar; method=PUBLISH; charset=UTF-8")));
        date.setFileName("appointment.ics");
        date.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart(text, date);
    }

    /// The same for every try, so that a mailbox can tell that two are one.
    private static String id(Message message) {
        var octets = message.about().getBytes(StandardCharsets.UTF_8);
        return "<" + HexFormat.of().formatHex(octets) + "@pavement.invalid>";
    }

    private static InternetAddress address(String typed) throws MessagingException {
        var travelling =
                MailAccount.travelling(typed)
                        .orElseThrow(() ->
                                new AddressException("no mail server takes its letters", typed));
        return new InternetAddress(travelling, true);
    }

    /// The library makes up an id of its own unless it is told not to, and does not say how far a
    /// letter came.
    static final class Envelope extends MimeMessage {
        private final String id;
        private boolean whole;

        private Envelope(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream out, String[] without)
                throws IOException, MessagingException {
            super.writeTo(out, without);
            whole = true;
        }

        /// Whether all of it was written out to the server.
        boolean whole() {
            return whole;
        }
    }
}
