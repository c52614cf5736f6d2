package pavement.breach.outside.web;

import java.net.Socket;

final class Page {
    final Object socket = new Socket();
}
