package pavement.book;

import java.time.Instant;

/// A kind of attempt one notch harder than what he does now, and his answer to the proposal ("get
/// out of your comfort zone").
///
/// @param taken he wants to try it; otherwise not now
/// @param at when he answered
public record Notch(Stage.Kind stage, Channel channel, boolean taken, Instant at) {}
