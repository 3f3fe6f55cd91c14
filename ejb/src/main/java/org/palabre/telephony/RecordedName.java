package org.palabre.telephony;

/**
 * What somebody said as their name on their way in; where they said none, the switch has words that stand in for it.
 */
public record RecordedName(LegId leg) implements Spoken {
    @Override
    public String fileName() {
        return "name:" + leg;
    }
}
