package probity.declarations.clock;

/** What is to be done by a deadline, as far as this service learns that it was done. */
public enum Task {
    REGISTER(Owner.DECLARANT),
    RECORD_RESPONSE(Owner.DECLARANT),
    REPORT(Owner.DECLARANT),
    DISCUSS(Owner.DECLARANT),
    DECIDE(Owner.LINE),
    RETURN(Owner.DECLARANT),
    REVIEW(Owner.CODE_OWNERS),
    REVIEW_RETURN(Owner.LINE),
    FOLLOW(Owner.PERSONNEL),
    FOLLOW_MITIGATION(Owner.PERSONNEL);

    /** Who has to do it. */
    public enum Owner {
        DECLARANT,
        LINE,
        CODE_OWNERS,
        PERSONNEL;

        /** Whether something waits for them that others have caused. */
        boolean isToldAtOnce() {
            return this == LINE || this == PERSONNEL;
        }
    }

    private final Owner owner;

    Task(Owner owner) {
        this.owner = owner;
    }

    public Owner owner() {
        return owner;
    }
}
