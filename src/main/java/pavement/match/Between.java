package pavement.match;

/// Two people whom the owner could introduce.
///
/// @param gain what is to be expected of it: `G = ρ_a ρ_b M` (SCIENCE D2)
/// @param now among those to introduce first, within what each bears and what he does in a week
public record Between(Both both, double gain, boolean now) {}
