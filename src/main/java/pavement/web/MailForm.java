package pavement.web;

import java.util.Optional;
import java.util.regex.Pattern;
import pavement.courier.Ledger;
import pavement.courier.MailAccount;
import pavement.http.Form;

/// The mailbox as it is typed. The password is taken and never given back.
record MailForm(Ledger ledger) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,253}");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;\"()]{1,64}@[^\\s@<>,;\"()]{1,253}");

    /// Empty when something is wrong; the form says what.
    Optional<MailAccount> account(Form form) {
        var host =
                form.required(
                        "host",
                        253,
                        "Write the name of the mail server, such as smtp.example.com.");
        if (!host.isEmpty() && !HOST.matcher(host).matches())
            form.complain(
                    "host", "This is not the name of a server. Write it as smtp.example.com.");
        var port = form.whole("port", 1, 65_535);
        if (port.isEmpty() && form.complaint("port").isEmpty())
            form.complain("port", "Write the port, such as 587.");
        var security = form.one("security", MailAccount.Security.class);
        if (security.isEmpty() && form.complaint("security").isEmpty())
            form.complain("security", "Choose how the connection is protected.");
        var user = form.text("user", 320).orElse("");
        form.text("password", 1_000);
        var from = address(form, "sender");
        var to = address(form, "recipient");
        if (!form.ok()) return Optional.empty();
        var account =
                new MailAccount(host, port.orElseThrow(), security.orElseThrow(), user, from, to);
        if (account.security() == MailAccount.Security.NONE && !account.here())
            form.complain(
                    "security",
                    "Without protection only a server on this computer (localhost) is used. Choose STARTTLS or TLS.");
        return form.ok() ? Optional.of(account) : Optional.empty();
    }

    private static String address(Form form, String field) {
        var address = form.required(field, 320, "Write an address, such as you@example.com.");
        if (!address.isEmpty()
                && (!ADDRESS.matcher(address).matches()
                        || MailAccount.travelling(address).isEmpty()))
            form.complain(
                    field,
                    "“%s” is not an address every mail server takes. Write one, such as you@example.com."
                            .formatted(address));
        return address;
    }

    /// A blank field keeps the password there is, unless it was for another server or user: it is
    /// not shown to anybody new.
    void keepPassword(Form form, MailAccount account) {
        var typed = form.raw("password");
        var known = ledger.setup().mail();
        var same = known.host().equals(account.host()) && known.user().equals(account.user());
        if (!typed.isEmpty()) ledger.keepSecret(MailAccount.PASSWORD, typed);
        else if (!same) ledger.dropSecret(MailAccount.PASSWORD);
    }

    void dropPassword() {
        ledger.dropSecret(MailAccount.PASSWORD);
    }
}
