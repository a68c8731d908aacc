package probity.declarations.gift;

/** As what somebody of the line speaks about a gift. */
public enum Above {
    MANAGER,
    DEPUTY,
    DIRECTOR
}
