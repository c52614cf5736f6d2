package pavement.book;

import java.util.Optional;

/// How the plan and the lab had a hand in an encounter, frozen at attempt time.
///
/// @param planItem the move it carried out, `day#rank`; empty when it was nobody's plan
/// @param arm the experiment's arm; empty outside experiments
/// @param propensity the chance with which that arm was drawn, within (0, 1]
public record Trial(String planItem, String arm, Optional<Double> propensity) {
    public static final Trial NONE = new Trial("", "", Optional.empty());

    public Trial {
        propensity.ifPresent(chance -> {
            if (!(chance > 0 && chance <= 1))
                throw new IllegalArgumentException("a propensity is in (0, 1]: " + chance);
        });
    }
}
