package probity.acceptance;

/** One thing that the tour shows. */
interface Step {

    /** What it shows, in a few words. */
    String title();

    /** Does it, checks it, and says in a line or two what was seen. Throws {@link Shown.NotShown} otherwise. */
    String show();
}
