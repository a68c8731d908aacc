package probity.audit.report;

import java.util.List;

/**
 * What a report of one kind consists of.
 *
 * @param readers for whom it is
 * @param ofDirectorate whether it is about one directorate, beside the whole
 * @param assurance what those who sign it off stand for
 */
public record Template(
        String name, String title, String readers, boolean ofDirectorate, String assurance, List<Outline> sections) {

    /**
     * A part that one officer answers for.
     *
     * @param owner the post of that officer
     * @param measures by their names, in the order in which they are printed
     */
    public record Outline(String name, String title, String owner, String introduction, List<String> measures) {

        public Outline {
            measures = List.copyOf(measures);
        }
    }

    public Template {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("%s has no section".formatted(name));
        }
    }
}
