package pavement.http;

/// Where pages announce what they answer. Paths may hold names in braces: `/people/{id}`.
public interface Routes {
    /// One page's answer to one request.
    @FunctionalInterface
    interface Page {
        Answer answer(Request request);
    }

    void get(String path, Page page);

    /// Posts carry the form token, or are refused before the page sees them.
    void post(String path, Page page);

    /// As `post`, for multipart forms with files up to the upload limit.
    void upload(String path, Page page);

    /// As `upload`, from the share sheet of the system, which knows no token. Never taken from
    /// another site, and it only shows what came: nothing is stored before a form with a token says
    /// so.
    void share(String path, Page page);

    /// For whoever brings a key in the path: shown, and taken from a form. A refusal with status
    /// 401 counts as a wrong key, and too many from one address are not listened to.
    void keyed(String path, Page shown, Page taken);

    /// For anybody: nothing of a book may be in it, unless the path itself holds a secret, for
    /// programs that cannot sign in, and the page checks it before it says anything. The local
    /// network is answered these by plain HTTP, too, when their path begins with `/trust`.
    void open(String path, Page page);
}
