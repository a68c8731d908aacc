package probity.audit.measure;

/**
 * Whether it says something that part of an authority did not declare anything. If each declaration came from any of its
 * people alike, the chance that none came from so many of them is known; below one in a hundred, zero is no accident.
 */
public final class Silence {

    private static final double UNLIKELY = 0.01;

    private Silence() {}

    /**
     * Of fewer than five people nothing is said.
     *
     * @param people those who declared nothing
     * @param all everybody, those among them
     * @param declared how much all of them declared
     */
    public static boolean isUnlikely(long people, long all, long declared) {
        return people >= Suppression.THRESHOLD
                && Math.pow(1 - (double) people / (double) all, (double) declared) < UNLIKELY;
    }
}
