package pavement.http;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A page, where it is, and who may ask for it.
record Route(HandlerType method, String path, Routes.Page page, Post post, Entry entry) {
    enum Post {
        FIELDS,
        FILES,
        SHARED
    }

    enum Entry {
        SIGNED_IN,
        /// Whoever brings the right key; wrong ones are counted.
        KEY,
        /// Anybody.
        OPEN
    }

    static List<Route> of(Consumer<Routes> pages) {
        var collected = new Collected();
        pages.accept(collected);
        return List.copyOf(collected.routes);
    }

    private static final class Collected implements Routes {
        private final List<Route> routes = new ArrayList<>();

        @Override
        public void get(String path, Page page) {
            routes.add(new Route(HandlerType.GET, path, page, Post.FIELDS, Entry.SIGNED_IN));
        }

        @Override
        public void post(String path, Page page) {
            routes.add(new Route(HandlerType.POST, path, page, Post.FIELDS, Entry.SIGNED_IN));
        }

        @Override
        public void upload(String path, Page page) {
            routes.add(new Route(HandlerType.POST, path, page, Post.FILES, Entry.SIGNED_IN));
        }

        @Override
        public void share(String path, Page page) {
            routes.add(new Route(HandlerType.POST, path, page, Post.SHARED, Entry.SIGNED_IN));
        }

        @Override
        public void keyed(String path, Page shown, Page taken) {
            routes.add(new Route(HandlerType.GET, path, shown, Post.FIELDS, Entry.KEY));
            routes.add(new Route(HandlerType.POST, path, taken, Post.FIELDS, Entry.KEY));
        }

        @Override
        public void open(String path, Page page) {
            routes.add(new Route(HandlerType.GET, path, page, Post.FIELDS, Entry.OPEN));
        }
    }
}
