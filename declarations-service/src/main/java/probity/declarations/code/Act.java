package probity.declarations.code;

/** What a duty asks a person to do. */
public enum Act implements Word {
    REFUSE,
    REGISTER,
    RECORD_RESPONSE,
    DISCUSS,
    REPORT,
    ASK,
    INFORM_DONOR,
    PAY_OVER,
    PUBLISH
}
