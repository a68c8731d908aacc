package probity.concerns.concern;

/** Knows the councils, from what they publish. */
public interface Councils {

    /** The council of an authority, as far as it is known now. */
    Council of(String authority);
}
