package probity.audit.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All kinds of reports.
 *
 * @param signatories the posts that sign a report off, in order
 * @param words how names of measures, of what they show and of posts are printed, where they are not printed as they are
 */
public record Templates(List<Template> templates, List<String> signatories, Map<String, String> words) {

    public Templates {
        templates = List.copyOf(templates);
        signatories = List.copyOf(signatories);
        words = Map.copyOf(words);
        Set<String> names = new HashSet<>();
        for (Template template : templates) {
            if (!names.add(template.name())) {
                throw new IllegalArgumentException("%s is defined twice".formatted(template.name()));
            }
        }
    }

    public Optional<Template> find(String name) {
        return templates.stream()
                .filter(template -> template.name().equals(name))
                .findFirst();
    }
}
