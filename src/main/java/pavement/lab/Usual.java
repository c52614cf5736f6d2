package pavement.lab;

import pavement.book.Channel;

/// What an attempt takes when nobody wrote it down.
final class Usual {
    private Usual() {}

    static double minutes(Channel channel) {
        return switch (channel) {
            case CALL -> 10;
            case MESSAGE, REACTION, BULK -> 7;
            case VIDEO, EVENT -> 30;
            case IN_PERSON -> 40;
        };
    }
}
