package probity.audit.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All kinds of reports.
 *
 * @param signatories the posts that sign a report off, in order
 * @param words how names of measures, of what they show, of posts and of authorities are printed, where they are not
 *     printed as they are
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

    /** With the names of authorities, by their ids. They take the place of no other word. */
    public Templates naming(Map<String, String> authorities) {
        Map<String, String> all = new HashMap<>(authorities);
        all.putAll(words);
        return new Templates(templates, signatories, all);
    }

    public Optional<Template> find(String name) {
        return templates.stream()
                .filter(template -> template.name().equals(name))
                .findFirst();
    }
}
