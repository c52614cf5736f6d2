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
}
