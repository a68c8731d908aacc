package probity.declarations.annualreturn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Confidential;

/** What a kind of interest asks to be told. Which of these a kind takes, its code says. */
public sealed interface Particulars {

    /**
     * Another employment, paid or not.
     *
     * @param hoursAWeek on average, in this one
     * @param hoursAltogether on average a week, in all employments
     */
    record Employment(Body employer, boolean paid, int hoursAWeek, int hoursAltogether) implements Particulars {

        /** Working Time Regulations 1998, regulation 4. */
        private static final int HOURS_MAX = 48;

        public boolean exceedsWorkingTime() {
            return hoursAltogether > HOURS_MAX;
        }
    }

    /** Owning, directing or holding shares. */
    record Stake(Body in, Part part, Dealing dealing) implements Particulars {

        public enum Part {
            OWNER,
            PARTNER,
            DIRECTOR,
            SHAREHOLDER,
            TRUSTEE
        }
    }

    /** Any other tie to a body, voluntary work too. */
    record BodyTie(Body body, boolean voluntary, Dealing dealing) implements Particulars {}

    /**
     * An interest in a contract that is or could be let.
     *
     * @param noticeOn when the director was given notice in writing; absent if not yet
     */
    record Contract(
            Body party, Confidential reference, @Nullable LocalDate noticeOn) implements Particulars {}

    /** What it is may say what somebody believes, so its name is sealed. */
    record Membership(Confidential organisation, boolean secrecyRules) implements Particulars {}

    /** A relationship with somebody whom the authority deals with. */
    record PersonTie(Confidential name, Relationship relationship, Role role) implements Particulars {

        public enum Relationship {
            PARTNER,
            RELATIVE,
            FRIEND,
            CLOSE
        }

        /** What the other is to the authority. */
        public enum Role {
            COUNCILLOR,
            CANDIDATE,
            COLLEAGUE,
            CONTRACTOR,
            OTHER
        }
    }

    /** Nothing but the description. */
    record Described() implements Particulars {}

    /** What a body is to the authority. */
    enum Dealing {
        CONTRACTOR,
        POTENTIAL_CONTRACTOR,
        GRANT,
        REGULATED,
        PARTNER,
        NONE,
        UNKNOWN
    }
}
